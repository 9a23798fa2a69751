/** Figures of the community: a row for each thing or period, a value for each column but the first. */
export interface Table {
  /** What the rows are, then what each of their values counts. */
  columns: readonly string[];
  rows: readonly TableRow[];
}

export interface TableRow {
  /** A name, or a period: `2026-11`, `2026-T4`, `2026`. */
  key: string;
  /** `null` where there is too little to say anything. */
  values: readonly (number | null)[];
}

/** The figures of one column, from 0 for the first that holds figures. */
export function column({ rows }: Table, rank: number): number[] {
  return rows.map(({ values }) => values[rank] ?? 0);
}

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
