import { errors } from '@strapi/utils';
import { type CheckedDocument, wordsIn } from './document.ts';
import type { Point } from './point.ts';

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
