import { accountErrors } from './account-errors.ts';
import { documentErrors } from './document-errors.ts';
import { mediaErrors } from './media-errors.ts';
import { requestErrors } from './request-errors.ts';

/** What Strapi says in English, and how it is said in French: `$1` is what the pattern caught. */
export type Saying = readonly [english: RegExp, french: string];

const sayings: readonly Saying[] = [
  ...accountErrors,
  ...mediaErrors,
  ...documentErrors,
  ...requestErrors,
];

/** A message of Strapi in French. Messages that nobody knows, ours among them, stay as they are. */
export function inFrench(message: string): string {
  for (const [english, french] of sayings) {
    const caught = english.exec(message);
    if (caught !== null) return french.replace(/\$(\d)/g, (_, n) => caught[Number(n)] ?? '');
  }
  return message;
}
