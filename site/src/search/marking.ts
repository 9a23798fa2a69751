import { searchedWords, termsOf } from '@parvis/shared';
import { type Html, html } from './html.ts';
import type { Found } from './search.ts';

/** A piece of a text. The pieces of a text, one after the other, are the text. */
export interface Segment {
  text: string;
  /** Whether it is a word that the search found. */
  isFound: boolean;
}

/** Words as they are written: joined by the marks that French puts inside them. */
const writtenWords =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ·•.‐‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\+\+|#)?/gu;
const elided = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’ʼ](?=.)/iu;

/** @param terms those that the document was found by */
export function segmentsOf(text: string, terms: ReadonlySet<string>): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const { 0: written, index } of text.matchAll(writtenWords)) {
    const word = written.replace(elided, '');
    if (!termsOf(word).some((term) => terms.has(term))) continue;
    const start = index + written.length - word.length;
    segments.push({ text: text.slice(end, start), isFound: false }, { text: word, isFound: true });
    end = start + word.length;
  }
  segments.push({ text: text.slice(end), isFound: false });
  return segments.filter(({ text: piece }) => piece !== '');
}

/** A text with the words found in it. */
export function marked(text: string, terms: ReadonlySet<string>): Html {
  const pieces = segmentsOf(text, terms).map(({ text: piece, isFound }) =>
    isFound ? html`<mark>${piece}</mark>` : html`${piece}`,
  );
  return html`${pieces}`;
}

/**
 * The words that were typed and that the document holds as they are, but neither in its title nor
 * in its summary, where one would see them.
 */
export function wordsOutOfSight({ title, summary, words, terms }: Found): string[] {
  const seen = new Set(termsOf(`${title}\n${summary}`));
  return words.filter((typed) => {
    const [word] = searchedWords(typed);
    if (word === undefined) return false;
    const isOfWord = (term: string) =>
      term.startsWith(word.start) || word.ways.some((way) => way.includes(term));
    const found = terms.filter(isOfWord);
    return found.length > 0 && !found.some((term) => seen.has(term));
  });
}
