import { fold, tidyFrench } from './folding.ts';
import { bothGenders } from './inclusive.ts';
import { stemOf } from './stemming.ts';
import { stopWords } from './stop-words.ts';

/** A word to look for. */
export interface Word {
  /** As it was typed. */
  typed: string;
  /**
   * Lists of terms: a document holds the word when it holds all terms of one of them.
   * « rendez-vous » is `rendezvou`, or `rendez`.
   */
  ways: string[][];
  /** What longer words would start with, that the visitor may be typing. */
  start: string;
}

interface Reading extends Omit<Word, 'typed'> {
  isStopWord: boolean;
}

/** Letters and figures, joined by the marks that French puts inside words; « C++ » and « C# ». */
const wordLike =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['·./-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\+\+|#)?(?![\p{L}\p{N}])/gu;
const elided = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)'(?=.)/;
const acronym = /^\p{L}(?:\.\p{L})+$/u;
/** Those inside a word. A point between two figures stays: « 4.1 » is not « 41 ». */
const marks = /['·-]|(?<!\d)\.|\.(?!\d)/g;

/** The longest term: what is longer is no word, and is cut. */
const LONGEST = 40;

/**
 * The terms that stand for a text in the index, repeated as often as they occur. Stop words have
 * none, unless the text has no other word: « Nous » can be a title, and be found.
 */
export function termsOf(text: string): string[] {
  const readings = (fold(tidyFrench(text)).match(wordLike) ?? []).flatMap(readingsOf);
  return telling(readings).flatMap(({ ways }) => ways.flat());
}

/** The words that a visitor typed, without the stop words unless there are no others. */
export function searchedWords(text: string): Word[] {
  const readings = (tidyFrench(text).match(wordLike) ?? []).flatMap((typed) =>
    readingsOf(fold(typed)).map((reading) => ({ typed, ...reading })),
  );
  return telling(readings).map(({ typed, ways, start }) => ({ typed, ways, start }));
}

function telling<Item extends Reading>(readings: Item[]): Item[] {
  const some = readings.filter(({ isStopWord }) => !isStopWord);
  return some.length > 0 ? some : readings;
}

function readingsOf(written: string): Reading[] {
  // Almost all words: they are told apart first, which halves the time of a text.
  if (/^[a-z\d]+$/.test(written)) return [plainReading(written)];
  const word = written.replace(elided, '');
  if (acronym.test(word)) return [readingOf(word.replaceAll('.', ''))];
  const inclusive = inclusiveReading(word);
  if (inclusive !== undefined) return [inclusive];
  return word.includes('/') ? word.split('/').flatMap(readingsOf) : [readingOf(word)];
}

/** « vice-président·e·s » is « vice-président » or « vice-présidente ». */
function inclusiveReading(word: string): Reading | undefined {
  const pieces = word.split(/[·./-]/);
  if (pieces.length > 2 && pieces.at(-1) === 's') pieces.pop();
  const [ending, base] = [pieces.pop(), pieces.pop()];
  const words = base && ending && bothGenders(base, ending);
  if (!words) return undefined;
  const [masculine, feminine] = words.map((gendered) => readingOf([...pieces, gendered].join('-')));
  return masculine && feminine
    ? { ...masculine, ways: unique([...masculine.ways, ...feminine.ways]) }
    : undefined;
}

function plainReading(word: string): Reading {
  return { ways: [[termOf(word)]], start: word, isStopWord: stopWords.has(word) };
}

/** A compound is read whole, without its marks, or as its parts. */
function readingOf(word: string): Reading {
  const whole = plainReading(word.replace(marks, ''));
  const parts = word.split(/['·.-]/);
  if (parts.length === 1) return whole;
  const telling = parts.filter((part) => !stopWords.has(part)).map(termOf);
  return { ...whole, ways: unique([...whole.ways, telling]), isStopWord: false };
}

const termOf = (word: string) => stemOf(word.slice(0, LONGEST));

/** Ways without repetition, nor the one that asks for nothing. */
function unique(ways: readonly string[][]): string[][] {
  const byTerms = new Map(ways.map((way) => [way.join(' '), way]));
  byTerms.delete('');
  return [...byTerms.values()];
}
