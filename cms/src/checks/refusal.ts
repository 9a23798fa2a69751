import type { Core } from '@strapi/strapi';
import { documentIdOf, hasDrafts, type Middleware, makesPublic, typeOf } from '../documents/act.ts';
import { checkDocument, isBlocking } from './check.ts';
import { readDocument, storedValues, surroundingsOf } from './reading.ts';
import { refusalOf } from './refusal-words.ts';
import { isByStaff } from './staff.ts';

/**
 * Refuses the publications of staff that have blocking points. Looks once all is done, at what was
 * published: needs to be inside the transaction, which the refusal undoes.
 */
export function refuseBlocked(strapi: Core.Strapi, now = () => new Date()): Middleware {
  return async (act, next) => {
    const outcome = await next();
    const type = typeOf(act.uid);
    if (type === undefined || !hasDrafts(type) || !makesPublic(type, act)) return outcome;
    const documentId = documentIdOf(act, outcome);
    if (documentId === undefined || !isByStaff(strapi)) return outcome;
    const draft = await storedValues(strapi, type, documentId);
    if (draft === undefined) return outcome;
    const document = await readDocument(strapi, type, draft, draft);
    const around = await surroundingsOf(strapi, document, documentId, now());
    const blocking = checkDocument(document, around).filter(isBlocking);
    if (blocking.length > 0) throw refusalOf(document, blocking);
    return outcome;
  };
}
