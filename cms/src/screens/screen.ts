import type { Member } from '../people/member.ts';

/** What the form of a new document is opened with. */
export interface Opening {
  /** The day in Paris, `2026-11-24`. */
  today: string;
  /** Who opens it, when they are a member of the community. */
  member?: Member | undefined;
}

/** A field as staff read it: French words. */
export interface Field {
  label: string;
  /** What to write there, under the field. */
  help?: string;
  placeholder?: string;
  /** What it holds in the form of a new document; nothing when nothing is meant. */
  starts?: (opening: Opening) => unknown;
}

/** Fields with their width, out of 12. */
export type Row = readonly (readonly [field: string, width: 4 | 6 | 8 | 12])[];

/** Fields that one fills in together, under a title. */
export interface Group {
  /** None for a form that is short. */
  title?: string;
  rows: readonly Row[];
}

/** How staff see a type of document, or a component, in the admin. */
export interface Screen {
  /** The field that names a document wherever it is listed. */
  name: string;
  sort?: { by: string; order: 'ASC' | 'DESC' };
  /** The columns of the list, besides the state of the drafts. */
  columns: readonly string[];
  /** The form, in the order one writes. */
  form: readonly Group[];
  fields: Readonly<Record<string, Field>>;
}
