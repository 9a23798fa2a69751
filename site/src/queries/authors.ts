import {
  type Author,
  domains,
  type Mission,
  missionState,
  missionStatuses,
  type Reading,
} from '@parvis/shared';
import { excerptOf, renderMarkdown, shorten } from '../markdown/index.ts';
import { authorCard, type Mention, mentionStartup, postLine } from './cards.ts';
import { isPresent } from './community.ts';
import { documents } from './documents.ts';
import { rolesByState } from './roles.ts';
import { spanOf } from './teams.ts';

/** One member: their missions, what they wrote, the offers they answer for. */
export function authorPage(reading: Reading, slug: string, siteUrl: string) {
  const author = reading.bySlug('author', slug);
  if (author === undefined) return null;
  const roles = reading.referrers('role.contacts', author.documentId);
  const missions = author.missions.toSorted(latestFirst).map((mission) => shown(reading, mission));
  const former = !isPresent(reading, author);
  const { start, end } = spanOf(author.missions);
  return {
    ...authorCard(reading, author),
    former,
    since: start !== null && start <= reading.today() ? start : null,
    until: former ? end : null,
    currentStartups: currentStartups(missions),
    domain: author.domain === 'other' ? null : domains[author.domain],
    headTitle: author.role === null ? author.name : `${author.name}, ${author.role}`,
    description: describe(author),
    html: renderMarkdown(reading, author.biography, siteUrl),
    links: author.links,
    skills: author.skills,
    missions,
    posts: reading.referrers('post.authors', author.documentId).map(postLine),
    ...rolesByState(reading, roles),
  };
}

function describe(author: Author): string {
  const who = `${author.name}${author.role === null ? '' : `, ${author.role}`}`;
  return shorten(`${who}. ${excerptOf(author.biography ?? '', 120)}`, 160);
}

const latestFirst = (a: Mission, b: Mission) => (b.start ?? '').localeCompare(a.start ?? '');

function shown(reading: Reading, mission: Mission) {
  return {
    start: mission.start,
    end: mission.end,
    state: missionState(mission, reading.today()),
    status: mission.status && missionStatuses[mission.status],
    employer: mission.employer,
    startups: documents(reading, 'startup', mission.startups).map(mentionStartup),
  };
}

function currentStartups(missions: readonly ReturnType<typeof shown>[]): Mention[] {
  const current = missions.filter(({ state }) => state === 'current');
  const byAddress = current.flatMap(({ startups }) => startups.map((each) => [each.address, each]));
  return [...new Map(byAddress as [string, Mention][]).values()];
}
