import {
  type Author,
  addressOf,
  domains,
  type Mission,
  missionState,
  missionStatuses,
  type Reading,
} from '@parvis/shared';
import { excerptOf, renderMarkdown, shorten } from '../markdown/index.ts';
import { archives } from '../routes/addresses.ts';
import { authorCard, type Mention, mentionStartup, postLine } from './cards.ts';
import { currentAuthorIds, formerAuthorIds, isPresent } from './community.ts';
import { documents } from './documents.ts';
import { pageCount, pageOf, perPage } from './pagination.ts';
import { rolesByState } from './roles.ts';
import { spanOf } from './teams.ts';

/** A member in a long list: a name, what they do, and where to read more. */
const line = ({ name, slug, role }: Author) => ({
  name,
  address: addressOf('author', slug),
  role,
});

/** The members at work, by domain. */
export function authorListPage(reading: Reading) {
  const authors = documents(reading, 'author', reading.shared(currentAuthorIds));
  return {
    total: authors.length,
    former: reading.shared(formerAuthorIds).length,
    domains: Object.entries(domains)
      .map(([code, name]) => ({
        code,
        name,
        authors: authors.filter(({ domain }) => domain === code).map(line),
      }))
      .filter((group) => group.authors.length > 0),
  };
}

/** Page `number` of the members whose missions are over, in alphabetical order. */
export function formerAuthorListPage(reading: Reading, number: number) {
  const ids = reading.shared(formerAuthorIds);
  return {
    total: ids.length,
    authors: documents(reading, 'author', pageOf(ids, number, perPage.formerAuthors)).map(line),
    pagination: {
      section: archives.authors as string,
      number,
      count: pageCount(ids.length, perPage.formerAuthors),
    },
  };
}

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
    updatedAt: author.updatedAt,
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
