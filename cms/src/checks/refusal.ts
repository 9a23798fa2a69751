import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { documentIdOf, hasDrafts, type Middleware, makesPublic, typeOf } from '../documents/act.ts';
import { checkDocument, isBlocking } from './check.ts';
import { type CheckedDocument, wordsIn } from './document.ts';
import type { Point } from './point.ts';
import { readDocument, storedValues, surroundingsOf } from './reading.ts';
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

/** Lists the points in one message, as the admin shows it, and beside each field what concerns it. */
export function refusalOf(document: CheckedDocument, blocking: readonly Point[]): Error {
  const name = wordsIn(document, 'title') || wordsIn(document, 'name') || 'Sans titre';
  const toMend =
    blocking.length === 1 ? 'un point à corriger' : `${blocking.length} points à corriger`;
  const listed = blocking.map((point) => `• ${sentenceOf(point)}`);
  const fields = [...new Set(blocking.map(({ field }) => field))];
  return new errors.ValidationError(
    [`« ${name} » n’est pas publié, il y a ${toMend}.`, ...listed].join('\n'),
    {
      errors: fields.map((field) => ({
        path: field.split('.'),
        name: 'ValidationError',
        message: blocking
          .filter((point) => point.field === field)
          .map(sentenceOf)
          .join(' '),
      })),
    },
  );
}

const sentenceOf = ({ line, message }: Point) =>
  line === undefined ? message : `Ligne ${line} : ${message}`;
