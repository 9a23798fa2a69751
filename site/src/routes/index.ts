import {
  type AddressedType,
  addressOf,
  feedBelow,
  type Reading,
  type Route,
  sections,
} from '@parvis/shared';
import { sitemapPartNames } from '../queries/sitemap.ts';
import { feedFiles, openDataFiles, sitemapAddress, statisticsFiles } from './addresses.ts';
import { fixed, listGroups, route } from './list-pages.ts';
import { categoryLists } from './lists.ts';

export const pagesOf = (type: AddressedType) => (reading: Reading) =>
  reading.slugs(type).map((slug) => route(addressOf(type, slug), 'page'));

const feedsOf = (type: AddressedType) => (reading: Reading) =>
  reading.slugs(type).map((slug) => route(feedBelow(addressOf(type, slug)), 'list'));

/** Every address of the site, in groups that change for the same reasons. */
export const routeGroups: Record<string, (reading: Reading) => Route[]> = {
  ...listGroups,
  posts: pagesOf('post'),
  roles: pagesOf('role'),
  startups: pagesOf('startup'),
  authors: pagesOf('author'),
  incubators: pagesOf('incubator'),
  contents: pagesOf('page'),
  feeds: fixed('list', ...feedFiles),
  categoryFeeds: (reading) =>
    categoryLists(reading).map(({ address }) => route(feedBelow(address), 'list')),
  startupFeeds: feedsOf('startup'),
  authorFeeds: feedsOf('author'),
  openData: fixed('list', ...openDataFiles),
  statisticsTables: fixed('list', ...statisticsFiles),
  sitemap: fixed('list', '/sitemap.xml'),
  sitemapParts: (reading) =>
    sitemapPartNames(reading).map((name) => route(sitemapAddress(name), 'list')),
  search: fixed('page', sections.search),
  technical: fixed('page', '/robots.txt', '/404.html', '/theme.css'),
};
