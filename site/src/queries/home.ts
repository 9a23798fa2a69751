import type { Reading } from '@parvis/shared';
import { postCard, roleCard } from './cards.ts';
import { currentAuthorIds, livingStartupIds, openRoles } from './community.ts';
import { documents } from './documents.ts';

const POSTS = 7;
const ROLES = 6;

/** The latest announcements, the offers to answer, and the community in figures. */
export function homePage(reading: Reading) {
  const roles = openRoles(reading);
  return {
    posts: documents(reading, 'post', reading.list('post').slice(0, POSTS)).map((post) =>
      postCard(reading, post),
    ),
    roles: roles.slice(0, ROLES).map((role) => roleCard(reading, role)),
    figures: {
      startups: reading.shared(livingStartupIds).length,
      authors: reading.shared(currentAuthorIds).length,
      incubators: reading.list('incubator').length,
      roles: roles.length,
    },
  };
}
