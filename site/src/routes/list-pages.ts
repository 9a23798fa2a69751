import { numberedPage, type Reading, type Route, type RouteKind, sections } from '@parvis/shared';
import { postYears } from '../queries/years.ts';
import { archives, siteMapAddress, yearAddress } from './addresses.ts';
import { categoryLists, type PageNumbers, paginatedLists } from './lists.ts';

export const route = (address: string, kind: RouteKind): Route => ({ address, kind });

export const fixed =
  (kind: RouteKind, ...addresses: string[]) =>
  () =>
    addresses.map((address) => route(address, kind));

function lists(section: string, { from, to }: PageNumbers): Route[] {
  const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return [
    route(section, 'list'),
    ...numbers.map((number) => route(numberedPage(section, number), 'list')),
  ];
}

const paginated =
  (section: string) =>
  (reading: Reading): Route[] =>
    lists(section, paginatedLists[section]?.(reading) ?? { from: 1, to: 0 });

/**
 * The pages that are not one document's, and that search engines may show: every address here is
 * a route and is in the sitemap. A page for search engines to leave out is in `routeGroups`.
 */
export const listGroups: Record<string, (reading: Reading) => Route[]> = {
  home: fixed('list', sections.home),
  postLists: paginated(sections.posts),
  categories: (reading) =>
    categoryLists(reading).flatMap(({ address, pages }) => lists(address, pages)),
  years: (reading) => reading.shared(postYears).map((year) => route(yearAddress(year), 'list')),
  roleList: fixed('list', sections.roles),
  closedRoleLists: paginated(archives.roles),
  startupList: fixed('list', sections.startups),
  endedStartupLists: paginated(archives.startups),
  authorList: fixed('list', sections.authors),
  formerAuthorLists: paginated(archives.authors),
  incubatorList: fixed('list', sections.incubators),
  statistics: fixed('list', sections.statistics),
  siteMap: fixed('list', siteMapAddress),
};
