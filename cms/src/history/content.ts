import { createHash } from 'node:crypto';

/** Another document, as it was called then. */
export interface Related {
  documentId: string;
  called: string;
}

/** A picture, by its number in the media library. */
export interface Shown {
  file: number;
  called: string;
  alternative: string | null;
}

/** What one field says. A relation is a list even when it is to one document. */
export type Value = string | number | boolean | null | Related[] | Shown | Content[] | Content;

/** All that staff write in a document, or in one of its parts, by field. */
export interface Content {
  [field: string]: Value;
}

/** Tells contents apart, whatever their relations and pictures were called when they were kept. */
export function digestOf(content: Content): string {
  return createHash('sha256').update(JSON.stringify(content, withoutNames)).digest('hex');
}

/** In the order of the keys: PostgreSQL gives back the keys of a stored object in an order of its own. */
function withoutNames(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const said = Object.entries(value).filter(([key]) => key !== 'called' && key !== 'alternative');
  return Object.fromEntries(said.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
