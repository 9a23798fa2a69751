import type { Element, Root } from 'hast';
import { mayHaveMarks } from './emphasis.ts';

/** Before a mark that ends something, not the one that begins a parameter, a path or a face. */
const unbound = /(?<=«)[ \n]|[ \n](?=[:;!?»%€](?![\p{L}\p{N}/()]))/gu;

/** Between the thousands of a number, not after a year. */
const thousands = /(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/g;

/** After a letter and before another, or what opens a quotation. */
const typewritten = /'(?<=\p{L}')(?=[\p{L}«“])/gu;

/**
 * Words as French prints them. Spaces inside guillemets and before « : ; ! ? % € » do not break:
 * French sets these marks apart, and a line that begins with one reads as a mistake. Nor do those
 * inside a number. Apostrophes are curved, which keyboards have not.
 */
export function typeset(words: string): string {
  const bound = words.replace(unbound, '\u00a0').replace(thousands, '\u00a0');
  return bound.includes("'") ? bound.replace(/\S+/g, curve) : bound;
}

/** Curves the apostrophes of a word, not those of an address of the web. */
function curve(word: string): string {
  const address = word.search(/:\/\//);
  if (address === -1) return word.replace(typewritten, '’');
  return word.slice(0, address).replace(typewritten, '’') + word.slice(address);
}

/** The same in all the texts of a tree, but for code. */
export function typesetTree(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type === 'text') child.value = typeset(child.value);
    else if (child.type === 'element' && mayHaveMarks(child)) typesetTree(child);
  }
}
