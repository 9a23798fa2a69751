import type { Rule } from '../rule.ts';
import { elementsNamed, excerptOf, wordsOf } from '../text/text.ts';

/** Several words in capitals: one alone may be an acronym. */
const shouted = /(?:(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])[\s’'.,:!?-]*){4,}/u;

/** Passages in capitals, which read slowly and which voices may spell. */
export const capitals: Rule = {
  name: 'capitals',
  check: ({ texts }) =>
    texts.flatMap((text) =>
      elementsNamed(text, 'p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th').flatMap(
        ({ element, line, ancestors }): ReturnType<Rule['check']> => {
          // A list of items that are paragraphs would be read twice.
          if (element.tagName === 'p' && ancestors.some(({ tagName }) => tagName === 'li'))
            return [];
          const passage = shouted.exec(wordsOf(element))?.[0];
          if (passage === undefined) return [];
          return [
            {
              level: 'advisory',
              field: text.field,
              line,
              excerpt: excerptOf(passage),
              message:
                'Un passage est en capitales, qui se lisent mal : écrivez-le en minuscules, en gras s’il importe.',
            },
          ];
        },
      ),
    ),
};
