import type { Element } from 'hast';
import { criteria } from '../criteria.ts';
import type { Rule } from '../rule.ts';
import { elementsIn, elementsNamed, excerptOf, wordsOf } from '../text/text.ts';

/** Tables whose cells are under no header. */
export const tableHeaders: Rule = {
  name: 'table-headers',
  check: ({ texts }) =>
    texts.flatMap((text) =>
      elementsNamed(text, 'table')
        .filter(({ element }) => !hasHeaders(element))
        .map(({ element, line }) => ({
          level: 'advisory' as const,
          field: text.field,
          line,
          excerpt: excerptOf(wordsOf(element)),
          message: 'Un tableau n’a pas d’en-têtes : nommez ses colonnes sur sa première ligne.',
          rgaa: criteria.tableHeaders,
        })),
    ),
};

/** A table in Markdown always has a row of headers, which may be empty. */
function hasHeaders(table: Element): boolean {
  return elementsIn(table).some(
    (cell) => cell.tagName === 'th' && (wordsOf(cell) !== '' || elementsIn(cell).length > 0),
  );
}
