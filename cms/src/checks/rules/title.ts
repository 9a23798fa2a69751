import { wordsIn } from '../document.ts';
import type { Rule } from '../rule.ts';
import { excerptOf } from '../text/text.ts';

/** Characters that a list, a tab or a message still shows whole. */
const LONGEST = 100;
/** Letters: what is shorter may be an acronym. */
const FEWEST = 8;

/** Titles that are too long, or shouted. */
export const title: Rule = {
  name: 'title',
  check: (document) => {
    const words = wordsIn(document, 'title');
    const place = { level: 'advisory', field: 'title', excerpt: excerptOf(words) } as const;
    return [
      ...(words.length > LONGEST
        ? [
            {
              ...place,
              message: `Le titre est long (${words.length} caractères) : ${LONGEST} suffisent, le chapô dira le reste.`,
            },
          ]
        : []),
      ...(isInCapitals(words)
        ? [
            {
              ...place,
              message: 'Le titre est en capitales, qui se lisent mal : écrivez-le en minuscules.',
            },
          ]
        : []),
    ];
  },
};

function isInCapitals(words: string): boolean {
  const letters = words.replace(/[^\p{Letter}]/gu, '');
  return letters.length >= FEWEST && letters === letters.toUpperCase() && /\s/.test(words.trim());
}
