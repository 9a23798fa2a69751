/** Ligatures and signs that the fonts lack, as they may be written with what they have. */
const replacements: readonly [RegExp, string][] = [
  [/[\u2000-\u200a\u202f\u205f\s]+/g, ' '],
  [/[\u2010\u2011]/g, '-'],
  [/[→⇒➔]/g, '>'],
];

/** Letters of Latin alphabets with what French and its neighbours put around them. */
const drawable =
  /[\u0020-\u007e\u00a0-\u017f\u0218-\u021b\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/u;

/**
 * A text in letters that the fonts of the pictures have: others, emoji among them, are left out,
 * or lose the accents that make them strange. Empty when nothing of it can be drawn.
 */
export function drawableText(text: string): string {
  const known = replacements.reduce(
    (written, [pattern, replacement]) => written.replace(pattern, replacement),
    text.normalize('NFC'),
  );
  return [...known].map(drawableLetter).join('').replace(/ {2,}/g, ' ').trim();
}

function drawableLetter(letter: string): string {
  if (drawable.test(letter)) return letter;
  return [...letter.normalize('NFKD')].filter((part) => drawable.test(part)).join('');
}
