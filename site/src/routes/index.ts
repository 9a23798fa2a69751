import {
  type AddressedType,
  addressOf,
  listPage,
  type Reading,
  type Route,
  type RouteKind,
  sections,
} from '@parvis/shared';
import { archives, feedAddress, rolesFeedAddress, siteMapAddress } from './addresses.ts';
import { categoryLists, paginatedLists } from './lists.ts';

const route = (address: string, kind: RouteKind): Route => ({ address, kind });

const pagesOf = (type: AddressedType) => (reading: Reading) =>
  reading.slugs(type).map((slug) => route(addressOf(type, slug), 'page'));

const lists = (section: string, pages: number) =>
  Array.from({ length: pages }, (_, index) => route(listPage(section, index + 1), 'list'));

const paginated = (section: string) => (reading: Reading) =>
  lists(section, paginatedLists[section]?.(reading) ?? 1);

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
  contents: pagesOf('page'),
  feeds: fixed('list', feedAddress, rolesFeedAddress),
  siteMaps: fixed('list', siteMapAddress, '/sitemap.xml'),
  technical: fixed('page', '/robots.txt', '/404.html', '/theme.css'),
};
