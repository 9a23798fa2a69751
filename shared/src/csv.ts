/** A value of a file of comma-separated values; `null` leaves its cell empty. */
export type CsvValue = string | number | null;

/**
 * A file of comma-separated values. Lines end with CR LF, the last one too; a value that has a
 * comma, a quotation mark or a line break stands between quotation marks.
 *
 * @param rows the names of the columns, then a row for each thing
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function csv(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: CsvValue): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
