import type { Grant } from './kind.ts';

/**
 * What staff need of a member: what their page says of them. Not their e-mail address nor their
 * missions (dates, status, employer), which are personal, and decide whose roles are whose.
 */
export const memberCard: Grant = {
  fields: [
    'name',
    'slug',
    'role',
    'domain',
    'biography',
    'picture',
    'links.label',
    'links.url',
    'skills',
  ],
};
