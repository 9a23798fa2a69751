import { type DocumentType, documentTypes } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { type Middleware, typeOf } from './act.ts';

/**
 * On PostgreSQL, two writers of one type take turns: Strapi looks before it writes, so that two
 * publications at once leave two published rows, and two creations the same slug. (SQLite has one
 * writer anyway.) Needs to be inside the transaction.
 */
export function oneWriterAtATime(strapi: Core.Strapi): Middleware {
  if (!takesTurns(strapi)) return (_, next) => next();
  return async (act, next) => {
    const type = typeOf(act.uid);
    if (type === undefined || act.action.startsWith('find') || act.action === 'count')
      return next();
    return strapi.db.transaction(async () => {
      await takeTurn(strapi, type);
      return next();
    });
  };
}

/**
 * Takes the turns of several types for the rest of the transaction it is in. Everybody takes them
 * in the same order, that of redirects last as for a single document, so that nobody waits for who
 * waits for them.
 */
export async function takeTurns(
  strapi: Core.Strapi,
  types: ReadonlySet<DocumentType>,
): Promise<void> {
  if (!takesTurns(strapi)) return;
  for (const type of documentTypes) if (types.has(type)) await takeTurn(strapi, type);
}

function takesTurns(strapi: Core.Strapi): boolean {
  return strapi.db.dialect.client === 'postgres';
}

function takeTurn(strapi: Core.Strapi, type: DocumentType): Promise<unknown> {
  return strapi.db.transaction(({ trx }) =>
    trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`parvis:${type}`]),
  );
}
