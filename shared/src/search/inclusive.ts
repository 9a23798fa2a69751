/** How the masculine ends, and its feminine. The first that fits what is written is taken. */
const feminines: readonly [masculine: string, feminine: string][] = [
  ['teur', 'trice'],
  ['deur', 'drice'],
  ['eur', 'euse'],
  ['eux', 'euse'],
  ['oux', 'ouse'],
  ['if', 'ive'],
  ['ef', 'effe'],
  ['er', 'ere'],
  ['n', 'nne'],
  ['l', 'lle'],
  ['t', 'tte'],
  ['s', 'sse'],
  ['eau', 'elle'],
  ['eaux', 'elle'],
  ['aux', 'ale'],
  ['ain', 'ine'],
  ['nc', 'nche'],
  ['c', 'que'],
  ['tou', 'toute'],
  ['', 'e'],
];

/**
 * The two words that an inclusive form is short for, folded: « développeur·se » and
 * « développeur-euse » are `developpeur` and `developpeuse`.
 *
 * @param base   what is written before the separator: the masculine, singular or plural
 * @param ending what is written after: the end of the feminine, or all of it
 * @returns nothing when this is not the end of that word's feminine, as in « mot-clé »
 */
export function bothGenders(base: string, ending: string): [string, string] | undefined {
  if (!/^[a-z]{2,}$/.test(base)) return undefined;
  const written = ending.replace(/(?<=e)s$/, '');
  const isPlural = written !== ending;
  const masculine = isPlural ? base.replace(/(?<=[^i])s$/, '') : base;
  for (const [from, to] of feminines) {
    if (!masculine.endsWith(from)) continue;
    const feminine = masculine.slice(0, masculine.length - from.length) + to;
    const isItsEnd = feminine.endsWith(written) && (written.length > 1 || from === '');
    if (isItsEnd) return [masculine, feminine];
  }
  return undefined;
}
