import {
  type AddressedType,
  addressOf,
  numberedPage,
  type Reading,
  type Route,
  type RouteKind,
  sections,
} from '@parvis/shared';
import { sitemapPartNames } from '../queries/sitemap.ts';
import {
  archives,
  feedAddress,
  rolesFeedAddress,
  siteMapAddress,
  sitemapAddress,
  statisticsTableAddress,
  statisticsTables,
} from './addresses.ts';
import { categoryLists, type PageNumbers, paginatedLists } from './lists.ts';

const route = (address: string, kind: RouteKind): Route => ({ address, kind });

export const pagesOf = (type: AddressedType) => (reading: Reading) =>
  reading.slugs(type).map((slug) => route(addressOf(type, slug), 'page'));

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

const fixed =
  (kind: RouteKind, ...addresses: string[]) =>
  () =>
    addresses.map((address) => route(address, kind));

/** Every address of the site, in groups that change for the same reasons. */
export const routeGroups: Record<string, (reading: Reading) => Route[]> = {
  home: fixed('list', sections.home),
  posts: pagesOf('post'),
  postLists: paginated(sections.posts),
  categories: (reading) =>
    categoryLists(reading).flatMap(({ address, pages }) => lists(address, pages)),
  roles: pagesOf('role'),
  roleList: fixed('list', sections.roles),
  closedRoleLists: paginated(archives.roles),
  startups: pagesOf('startup'),
  startupList: fixed('list', sections.startups),
  endedStartupLists: paginated(archives.startups),
  authors: pagesOf('author'),
  authorList: fixed('list', sections.authors),
  formerAuthorLists: paginated(archives.authors),
  incubators: pagesOf('incubator'),
  incubatorList: fixed('list', sections.incubators),
  statistics: fixed('list', sections.statistics, ...statisticsTables.map(statisticsTableAddress)),
  contents: pagesOf('page'),
  feeds: fixed('list', feedAddress, rolesFeedAddress),
  siteMaps: fixed('list', siteMapAddress, '/sitemap.xml'),
  sitemapParts: (reading) =>
    sitemapPartNames(reading).map((name) => route(sitemapAddress(name), 'list')),
  search: fixed('page', sections.search),
  technical: fixed('page', '/robots.txt', '/404.html', '/theme.css'),
};
