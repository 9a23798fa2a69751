/** Words whose plural or feminine no rule gives, folded: the form that stands for both. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['coral', 'corail'],
  ['favorite', 'favori'],
  ['grec', 'grecqu'],
  ['jumeau', 'jumel'],
  ['laic', 'laiqu'],
  ['nouveau', 'nouvel'],
  ['public', 'publiqu'],
  ['traval', 'travail'],
  ['turc', 'turqu'],
  ['vitral', 'vitrail'],
]);

/** The shortest word that may lose its last letters as a feminine: « porte » is not « port ». */
const SHORTEST_FEMININE = 6;

/**
 * What stands in the index for a folded French word, its plural, its feminine and that feminine's
 * plural: « développeur » and « développeuses » are both `developpeu`. Verbs, adverbs and names of
 * actions stay apart: what is searched is a prefix of them anyway.
 *
 * In the manner of Savoy's minimal stemmer (J. Savoy, « A stemming procedure and stopword list for
 * general French corpora », Journal of the American Society for Information Science 50, 1999;
 * https://lucene.apache.org/core/8_11_3/analyzers-common/org/apache/lucene/analysis/fr/FrenchMinimalStemmer.html),
 * with the feminines of trades, which matter here, and without taking away a final « r ». To take
 * away more would join what must be told apart: « directeur » and « direct », « acteur » and « acte ».
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = singularOf(word);
  return irregular.get(singular) ?? genderless(singular);
}

function singularOf(word: string): string {
  if (/[^ey]aux$/.test(word) && word.length > 4) return `${word.slice(0, -2)}l`;
  if (/(?:eu|ou|eau|yau)x$/.test(word)) return word.slice(0, -1);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The endings of feminines and masculines, and what they share. The first that fits is taken. */
const endings: readonly [ending: RegExp, shared: string][] = [
  [/(?<=[td])rice$/, 'eu'],
  [/eu(?:se|re|r)$/, 'eu'],
  [/ive$|if$/, 'iv'],
  [/ee$/, ''],
  [/e$/, ''],
];

function genderless(word: string): string {
  if (word.length < SHORTEST_FEMININE) {
    return word.replace(/(?<=...e)e$/, '').replace(/(?<=...)if$/, 'iv');
  }
  const found = endings.find(([ending]) => ending.test(word));
  const stem = found === undefined ? word : word.replace(found[0], found[1]);
  return stem.replace(/(?<=i)s$/, '').replace(/([^aeiouy])\1$/, '$1');
}
