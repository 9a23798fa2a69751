import { plainTextOf, tidy } from './plain-text.ts';
import { typeset } from './typography.ts';

/** Longer than any excerpt that a list shows. */
const BEGINNING = 300;
const REMEMBERED = 10_000;
const beginnings = new Map<string, string>();

/** The first words of a text, at most `length` characters, cut between words. */
export function excerptOf(markdown: string, length: number): string {
  return shorten(length < BEGINNING ? beginningOf(markdown) : plainTextOf(markdown), length);
}

export function shorten(text: string, length: number): string {
  const words = tidy(text);
  if (words.length <= length) return typeset(words);
  const cut = words.slice(0, length);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2));
  return `${typeset(whole.replace(/[\s,;:–-]+$/, ''))}…`;
}

/** More than a list shows of a text, which many lists show: remembered, the oldest forgotten first. */
function beginningOf(markdown: string): string {
  const known = beginnings.get(markdown);
  if (known !== undefined) return known;
  const beginning = plainTextOf(markdown, BEGINNING);
  const [oldest] = beginnings.keys();
  if (oldest !== undefined && beginnings.size >= REMEMBERED) beginnings.delete(oldest);
  beginnings.set(markdown, beginning);
  return beginning;
}
