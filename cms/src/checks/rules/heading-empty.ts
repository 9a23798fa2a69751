import { criteria } from '../criteria.ts';
import type { Rule } from '../rule.ts';
import { elementsIn, elementsNamed, wordsOf } from '../text/text.ts';

/** Headings without a word. */
export const headingEmpty: Rule = {
  name: 'heading-empty',
  check: ({ texts }) =>
    texts.flatMap((text) =>
      elementsNamed(text, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')
        .filter(({ element }) => wordsOf(element) === '')
        .filter(({ element }) => !elementsIn(element).some(({ properties }) => properties.alt))
        .map(({ line }) => ({
          level: 'advisory' as const,
          field: text.field,
          line,
          message: 'Un titre est vide : écrivez-le, ou effacez ses « # ».',
          rgaa: criteria.headings,
        })),
    ),
};
