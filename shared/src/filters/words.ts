import { fold, tidyFrench } from '../search/folding.ts';
import { bothGenders } from '../search/inclusive.ts';

/**
 * The words of a text, each once, folded, so that two ways to write one of them are the same.
 * An inclusive form is both its words: « chargé·e » is `charge` and `chargee`.
 */
export function foldedWords(text: string): string[] {
  const words = fold(tidyFrench(text))
    .replace(
      /([a-z]{2,})[·.]([a-z]+(?:·s)?)/g,
      (form, base: string, ending: string) =>
        bothGenders(base, ending.replace('·', ''))?.join(' ') ?? form,
    )
    .match(/[\p{L}\p{N}]+/gu);
  return [...new Set(words)];
}
