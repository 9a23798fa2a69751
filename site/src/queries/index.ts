import { authorListPage, formerAuthorListPage } from './author-list.ts';
import { authorPage } from './authors.ts';
import { contentPage, siteMapPage } from './contents.ts';
import {
  authorFeed,
  categoryFeed,
  closingDays,
  feedSite,
  postsFeed,
  rolesFeed,
  startupFeed,
} from './feeds.ts';
import { homePage } from './home.ts';
import { incubatorListPage, incubatorPage } from './incubators.ts';
import { layout, theme } from './layout.ts';
import { openDataIds, openDataRecord } from './open-data/index.ts';
import { categoryPage, postListPage, postPage, postText } from './posts.ts';
import { closedRoleListPage, roleListPage } from './role-list.ts';
import { rolePage, roleText } from './roles.ts';
import { searchEntry } from './search.ts';
import { sharingCard } from './sharing.ts';
import { sitemapIndex, sitemapPart } from './sitemap.ts';
import { endedStartupListPage, startupListPage } from './startup-list.ts';
import { startupPage } from './startups.ts';
import { statisticsPage, statisticsTable } from './statistics/page.ts';
import { yearPage } from './years.ts';

/**
 * All that a template may ask. Each answer is one page's whole data, as a plain value: a page is
 * rendered again when it changes, so it holds only what the page shows.
 */
export const queries = {
  layout,
  theme,
  homePage,
  postListPage,
  categoryPage,
  yearPage,
  postPage,
  postText,
  roleListPage,
  closedRoleListPage,
  rolePage,
  roleText,
  startupListPage,
  endedStartupListPage,
  startupPage,
  authorListPage,
  formerAuthorListPage,
  authorPage,
  incubatorListPage,
  incubatorPage,
  statisticsPage,
  statisticsTable,
  contentPage,
  siteMapPage,
  feedSite,
  postsFeed,
  rolesFeed,
  categoryFeed,
  authorFeed,
  startupFeed,
  closingDays,
  openDataIds,
  openDataRecord,
  sitemapIndex,
  sitemapPart,
  searchEntry,
  sharingCard,
};
