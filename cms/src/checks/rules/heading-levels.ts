import { criteria } from '../criteria.ts';
import type { Rule } from '../rule.ts';
import { elementsNamed, excerptOf, type Text, wordsOf } from '../text/text.ts';

/** Headings of level 1, which is for the title of the page, and levels that are skipped. */
export const headingLevels: Rule = {
  name: 'heading-levels',
  check: ({ texts }) => texts.flatMap(faultsIn),
};

function faultsIn(text: Text): ReturnType<Rule['check']> {
  let above = 1;
  return elementsNamed(text, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').flatMap(({ element, line }) => {
    // The notes at the end of a text have a title that nobody wrote.
    if (element.properties.id === 'footnote-label' || wordsOf(element) === '') return [];
    const level = Number(element.tagName.slice(1));
    const message = faultOf(level, above);
    above = level;
    if (message === undefined) return [];
    const excerpt = excerptOf(wordsOf(element));
    const place = { field: text.field, line, excerpt };
    return [{ level: 'advisory' as const, ...place, message, rgaa: criteria.headings }];
  });
}

function faultOf(level: number, above: number): string | undefined {
  if (level === 1) {
    return 'Ce titre est de niveau 1, réservé au titre de la page : commencez-le par « ## ».';
  }
  if (level <= above + 1) return undefined;
  return `Ce titre est de niveau ${level} et vient après le niveau ${above} : commencez-le par « ${'#'.repeat(above + 1)} ».`;
}
