import { addressOf, type Reading, type Route } from '@parvis/shared';
import { openRoles, upcomingRoles } from '../queries/community.ts';
import { pagesOf } from './index.ts';

/** The pages of offers that are not over: those that are over leave the search. */
const currentRoles = (reading: Reading): Route[] =>
  [...openRoles(reading), ...upcomingRoles(reading)].map(({ slug }) => ({
    address: addressOf('role', slug),
    kind: 'page',
  }));

/** Every page that visitors may search, in groups that change for the same reasons. */
export const searchGroups: Record<string, (reading: Reading) => Route[]> = {
  posts: pagesOf('post'),
  roles: currentRoles,
  startups: pagesOf('startup'),
  authors: pagesOf('author'),
  incubators: pagesOf('incubator'),
  contents: pagesOf('page'),
};
