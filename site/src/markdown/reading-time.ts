/**
 * How many words of French an adult reads silently in a minute. English is read at 238, and other
 * languages nearly as fast, slower as they take more words to say the same: French takes about a
 * tenth more. M. Brysbaert, « How many words do we read per minute? A review and meta-analysis of
 * reading rate », Journal of Memory and Language 109, 2019: https://doi.org/10.1016/j.jml.2019.104047
 */
const WORDS_A_MINUTE = 220;

/** How long one reads a plain text, in whole minutes: one at least. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(wordsIn(text) / WORDS_A_MINUTE));
}

/** How many words a plain text has. French marks that stand by themselves (« : ») are not words. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
