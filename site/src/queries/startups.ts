import {
  currentPhase,
  type Phase,
  phaseNames,
  phasesInOrder,
  type Reading,
  type Startup,
  sections,
  slugOf,
} from '@parvis/shared';
import { excerptOf, renderMarkdown, typeset } from '../markdown/index.ts';
import { type Mention, mentionIncubator, postLine, startupCard } from './cards.ts';
import { document, documents } from './documents.ts';
import { shownPicture } from './pictures.ts';
import { rolesByState } from './roles.ts';
import { teamOf } from './teams.ts';

/** One startup: its life, its people, its offers, what was written about it. */
export function startupPage(reading: Reading, slug: string, siteUrl: string) {
  const startup = reading.bySlug('startup', slug);
  if (startup === undefined) return null;
  const incubator = document(reading, 'incubator', startup.incubator);
  const roles = reading.referrers('role.startup', startup.documentId);
  return {
    ...startupCard(reading, startup),
    description: describe(startup),
    picture: shownPicture(reading, startup.picture),
    html: renderMarkdown(reading, startup.body, siteUrl),
    timeline: timelineOf(reading, startup),
    events: startup.events.toSorted(earliestFirst),
    incubator: incubator === undefined ? null : mentionIncubator(incubator),
    sponsors: documents(reading, 'organisation', startup.sponsors).map(
      ({ name, acronym, website }) => ({ name: typeset(name), acronym, website }),
    ),
    foundedOn: phasesInOrder(startup.phases)[0]?.start ?? null,
    endedOn: endOf(reading, startup),
    team: teamOf(reading, startup.documentId),
    ...rolesByState(reading, roles),
    posts: reading.referrers('post.startups', startup.documentId).map(postLine),
    contact: startup.contact,
    website: startup.website,
    repository: startup.repository,
    statisticsUrl: startup.statisticsUrl,
    budgetUrl: startup.budgetUrl,
    technologies: startup.technologies,
    themes: filtersOf('theme', startup.themes),
    userTypes: filtersOf('public', startup.userTypes),
    accessibility: startup.accessibilityStatus,
  };
}

function describe(startup: Startup): string {
  return startup.mission ?? (excerptOf(startup.body ?? '', 155) || `La startup ${startup.name}.`);
}

const earliestFirst = (a: { date: string | null }, b: { date: string | null }) =>
  (a.date ?? '').localeCompare(b.date ?? '');

/** The phases of a startup's life, each said to be past, current or to come. */
function timelineOf(reading: Reading, startup: Startup) {
  const phases = phasesInOrder(startup.phases);
  const current = currentPhase(startup.phases, reading.today());
  const rank = current === undefined ? -1 : phases.findIndex((phase) => same(phase, current));
  return phases.map((phase, index) => ({
    code: phase.name,
    name: phaseNames[phase.name],
    start: phase.start,
    end: phase.end,
    state: index < rank ? 'past' : index === rank ? 'current' : 'future',
  }));
}

/** When the partnership ended, for a startup whose partnership has. */
function endOf(reading: Reading, startup: Startup): string | null {
  const phase = currentPhase(startup.phases, reading.today());
  return phase?.name === 'alumni' ? phase.start : null;
}

/** Words that lead to the startups which have them too. */
function filtersOf(facet: string, words: readonly string[]): Mention[] {
  return words.map((name) => ({
    name,
    address: `${sections.startups}?${facet}=${slugOf(name, name)}`,
  }));
}

const same = (a: Phase, b: Phase) => a.name === b.name && a.start === b.start;
