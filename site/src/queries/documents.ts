import type { DocumentOf, DocumentType, Reading } from '@parvis/shared';

/** The visible documents that a relation names, in the editor's order. */
export function documents<T extends DocumentType>(
  reading: Reading,
  type: T,
  ids: readonly string[],
): DocumentOf<T>[] {
  return ids.map((id) => reading.document(type, id)).filter((document) => document !== undefined);
}

/** The document that a relation to one names, if it is visible. */
export function document<T extends DocumentType>(
  reading: Reading,
  type: T,
  id: string | null,
): DocumentOf<T> | undefined {
  return id === null ? undefined : reading.document(type, id);
}
