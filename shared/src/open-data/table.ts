import type { z } from 'zod';
import { type CsvValue, csv } from '../csv.ts';
import { columnsOf } from './columns.ts';

/** A table of comma-separated values, row by row, each with the end of its line. */
export interface Table {
  titles: string;
  /** @param record as the schema of the table has it */
  rowOf(record: unknown): string;
}

/**
 * How records become a table, in UTF-8 without a byte order mark.
 *
 * A text that a spreadsheet would take for a formula has an apostrophe before it, as one that
 * starts with apostrophes and then such a character has one more: whoever reads the file with a
 * program takes one away.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function tableOf(schema: z.ZodObject): Table {
  const columns = columnsOf(schema);
  return {
    titles: csv([columns.map(({ name }) => name)]),
    rowOf: (record) => csv([columns.map(({ cell }) => harmless(cell(record)))]),
  };
}

const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

function harmless(value: string | number | boolean | null): CsvValue {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' && formula.test(value) ? `'${value}` : value;
}
