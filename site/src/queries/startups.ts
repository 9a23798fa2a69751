import {
  type Author,
  accessibilityStatuses,
  currentPhase,
  missionState,
  monthAndYear,
  type Phase,
  phaseNames,
  phasesInOrder,
  type Reading,
  type Startup,
} from '@parvis/shared';
import { excerptOf, renderMarkdown } from '../markdown/index.ts';
import { archives } from '../routes/addresses.ts';
import { type AuthorCard, authorCard, mentionIncubator, postLine, startupCard } from './cards.ts';
import { endedStartupIds, livingStartupIds } from './community.ts';
import { document, documents } from './documents.ts';
import { pageCount, pageOf, perPage } from './pagination.ts';
import { shownPicture } from './pictures.ts';
import { rolesByState } from './roles.ts';

/** Living startups, by the phase they are in. */
export function startupListPage(reading: Reading) {
  const cards = documents(reading, 'startup', reading.shared(livingStartupIds)).map((startup) =>
    startupCard(reading, startup),
  );
  const groups = [...Object.entries(phaseNames), [null, 'Phase non précisée'] as const];
  return {
    total: cards.length,
    ended: reading.shared(endedStartupIds).length,
    phases: groups
      .map(([code, name]) => ({
        code: code ?? 'autre',
        name,
        startups: cards.filter(({ phase }) => phase === code),
      }))
      .filter(({ startups }) => startups.length > 0),
  };
}

/** Page `number` of the startups whose partnership has ended. */
export function endedStartupListPage(reading: Reading, number: number) {
  const ids = reading.shared(endedStartupIds);
  return {
    total: ids.length,
    startups: documents(reading, 'startup', pageOf(ids, number, perPage.endedStartups)).map(
      (startup) => startupCard(reading, startup),
    ),
    pagination: {
      section: archives.startups as string,
      number,
      count: pageCount(ids.length, perPage.endedStartups),
    },
  };
}

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
      ({ name, acronym, website }) => ({ name, acronym, website }),
    ),
    team: teamOf(reading, startup),
    ...rolesByState(reading, roles),
    posts: reading.referrers('post.startups', startup.documentId).map(postLine),
    contact: startup.contact,
    website: startup.website,
    repository: startup.repository,
    statisticsUrl: startup.statisticsUrl,
    budgetUrl: startup.budgetUrl,
    technologies: startup.technologies,
    themes: startup.themes,
    userTypes: startup.userTypes,
    accessibility:
      startup.accessibilityStatus && accessibilityStatuses[startup.accessibilityStatus],
    updatedAt: startup.updatedAt,
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
    start: phase.start && monthAndYear(phase.start),
    end: phase.end && monthAndYear(phase.end),
    state: index < rank ? 'past' : index === rank ? 'current' : 'future',
  }));
}

const same = (a: Phase, b: Phase) => a.name === b.name && a.start === b.start;

/** Who works on the startup today, and who did before. */
function teamOf(reading: Reading, startup: Startup): { today: AuthorCard[]; before: AuthorCard[] } {
  const members = reading.referrers('author.startups', startup.documentId);
  const card = (author: Author) => authorCard(reading, author);
  const isHere = (author: Author) => worksOn(author, startup, reading.today());
  return {
    today: members.filter(isHere).map(card),
    before: members.filter((author) => !isHere(author)).map(card),
  };
}

function worksOn(author: Author, startup: Startup, today: string): boolean {
  return author.missions.some(
    (mission) =>
      mission.startups.includes(startup.documentId) && missionState(mission, today) === 'current',
  );
}
