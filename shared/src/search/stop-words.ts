/**
 * Folded words that say nothing of what a text is about, and that most texts hold. Few, and none
 * that is also the name of something: « car », « or », « son », « est », « plus » and « SI » stay.
 */
export const stopWords: ReadonlySet<string> = new Set(
  [
    'le la les l un une des du de d au aux a',
    'et ou ni mais que qu qui quoi dont quelqu',
    'ce c cet cette ces ceci cela ca se s sa ses',
    'mon ma mes ton ta tes notre nos votre vos leur leurs',
    'je j tu t il elle on nous vous ils elles me m te lui eux y en n ne',
    'dans par pour sur sous avec sans chez vers entre',
    'sont etait etaient avait ont',
    'http https www',
  ].flatMap((line) => line.split(' ')),
);
