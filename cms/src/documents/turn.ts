import type { Core } from '@strapi/strapi';
import { type Middleware, typeOf } from './act.ts';

/**
 * On PostgreSQL, two writers of one type take turns: Strapi looks before it writes, so that two
 * publications at once leave two published rows, and two creations the same slug. (SQLite has one
 * writer anyway.) Needs to be inside the transaction.
 */
export function oneWriterAtATime(strapi: Core.Strapi): Middleware {
  if (strapi.db.dialect.client !== 'postgres') return (_, next) => next();
  return async (act, next) => {
    const type = typeOf(act.uid);
    if (type === undefined || act.action.startsWith('find') || act.action === 'count')
      return next();
    return strapi.db.transaction(async ({ trx }) => {
      await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`parvis:${type}`]);
      return next();
    });
  };
}
