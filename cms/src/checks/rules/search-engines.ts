import { wordsIn } from '../document.ts';
import type { Rule } from '../rule.ts';

/** Characters that search engines show. */
const LONGEST_TITLE = 65;
const DESCRIPTION = { shortest: 50, longest: 160 };

/** The title and description for search engines, when there are any. */
export const searchEngines: Rule = {
  name: 'search-engines',
  check: (document) => {
    const [title, description] = [
      wordsIn(document, 'seoTitle'),
      wordsIn(document, 'seoDescription'),
    ];
    const { shortest, longest } = DESCRIPTION;
    return [
      ...(title.length > LONGEST_TITLE
        ? [
            {
              level: 'advisory' as const,
              field: 'seoTitle',
              message: `Le titre pour les moteurs de recherche sera coupé (${title.length} caractères) : ${LONGEST_TITLE} au plus.`,
            },
          ]
        : []),
      ...(description !== '' && (description.length < shortest || description.length > longest)
        ? [
            {
              level: 'advisory' as const,
              field: 'seoDescription',
              message: `La description pour les moteurs de recherche compte ${description.length} caractères : entre ${shortest} et ${longest}, elle est montrée entière.`,
            },
          ]
        : []),
    ];
  },
};
