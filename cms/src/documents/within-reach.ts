import type { Core } from '@strapi/strapi';
import { may, maySometimes } from '../publisher/permission.ts';
import { documentIdOf, type Middleware, typeOf } from './act.ts';
import { problemOf } from './problem.ts';

const saves = new Set(['create', 'update', 'clone']);

/**
 * Nobody of the staff saves a document beyond their own reach: who may write the roles of their
 * own startups can neither make one for another startup nor give theirs away. Strapi checks what a
 * document was before, not what it becomes. The startup is what our own conditions look at. Needs to be inside the transaction.
 */
export function keepWithinReach(strapi: Core.Strapi): Middleware {
  return async (act, next) => {
    const outcome = await next();
    const ability = strapi.requestContext.get()?.state.userAbility;
    const documentId = documentIdOf(act, outcome);
    if (!ability || !saves.has(act.action) || documentId === undefined) return outcome;
    if (typeOf(act.uid) === undefined || !maySometimes('update', strapi, ability, act.uid)) {
      return outcome;
    }
    if ((await may('update', strapi, ability, act.uid, documentId)) === 'no') {
      throw problemOf('startup', 'Choisissez une des startups sur lesquelles vous travaillez.');
    }
    return outcome;
  };
}
