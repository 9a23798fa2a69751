/** A field as staff read it: French words. */
export interface Field {
  label: string;
  /** What to write there, under the field. */
  help?: string;
  placeholder?: string;
}

/** How staff see a type of document, or a component, in the admin. */
export interface Screen {
  /** The field that names a document wherever it is listed. */
  name: string;
  sort?: { by: string; order: 'ASC' | 'DESC' };
  /** The columns of the list, besides the state of the drafts. */
  columns: readonly string[];
  /** The form: rows of fields with their width, out of 12. */
  rows: readonly (readonly [field: string, width: 4 | 6 | 8 | 12][])[];
  fields: Readonly<Record<string, Field>>;
}
