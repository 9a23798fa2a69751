import type { Element } from 'hast';
import { criteria } from '../criteria.ts';
import type { Rule } from '../rule.ts';
import { elementsNamed, excerptOf, wordsOf } from '../text/text.ts';

/** Characters: what is longer is a sentence that matters. */
const LONGEST_TITLE = 80;

/** Paragraphs in bold that are used as titles: who listens to a page cannot go from one to another. */
export const headingBold: Rule = {
  name: 'heading-bold',
  check: ({ texts }) =>
    texts.flatMap((text) =>
      elementsNamed(text, 'p')
        .filter(({ element, ancestors }) => ancestors.every(isDivision) && looksLikeTitle(element))
        .map(({ element, line }) => ({
          level: 'advisory' as const,
          field: text.field,
          line,
          excerpt: excerptOf(wordsOf(element)),
          message:
            'Ce paragraphe tout en gras ressemble à un titre : si c’en est un, commencez-le par « ## » et ôtez le gras.',
          rgaa: criteria.headings,
        })),
    ),
};

const isDivision = ({ tagName }: Element) => tagName === 'div' || tagName === 'section';

function looksLikeTitle(paragraph: Element): boolean {
  const words = wordsOf(paragraph);
  if (words === '' || words.length > LONGEST_TITLE || /[.!…;,]$/.test(words)) return false;
  return paragraph.children.every((child) =>
    child.type === 'element' ? /^(?:strong|b|br)$/.test(child.tagName) : wordsOf(child) === '',
  );
}
