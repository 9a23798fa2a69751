import type { Core } from '@strapi/strapi';
import type { Middleware } from './act.ts';

const writes = new Set([
  'create',
  'update',
  'delete',
  'publish',
  'unpublish',
  'discardDraft',
  'clone',
]);

/** All that an action does, and all that the middlewares add to it, is done or nothing is. */
export function inOneTransaction(strapi: Core.Strapi): Middleware {
  return (act, next) => (writes.has(act.action) ? strapi.db.transaction(() => next()) : next());
}
