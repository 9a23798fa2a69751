import type { z } from 'zod';
import { type CsvValue, csv } from '../csv.ts';
import { columnsOf } from './columns.ts';

/**
 * A table of records with a row of titles, in UTF-8 without a byte order mark.
 *
 * A text that a spreadsheet would take for a formula has an apostrophe before it, as one that
 * starts with apostrophes and then such a character has one more: whoever reads the file with a
 * program takes one away.
 *
 * @param records as the schema has them
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvOf(schema: z.ZodObject, records: readonly unknown[]): string {
  const columns = columnsOf(schema);
  const rows = records.map((record) => columns.map(({ cell }) => harmless(cell(record))));
  return csv([columns.map(({ name }) => name), ...rows]);
}

const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

function harmless(value: string | number | boolean | null): CsvValue {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' && formula.test(value) ? `'${value}` : value;
}
