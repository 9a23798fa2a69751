import type { AnyDocument, DocumentType } from '@parvis/shared';
import { type Cell, cells } from './cells.ts';

/** Fields recorded by themselves: few queries show them, and they change most often. */
const fieldsApart = ['body', 'biography', 'updatedAt'] as const;

/** The cells in which two versions of a document differ; all of them when there is only one. */
export function changedCells(
  type: DocumentType,
  before: AnyDocument | undefined,
  after: AnyDocument | undefined,
): Cell[] {
  const { documentId } = (before ?? after) as AnyDocument;
  const changed = fieldsApart
    .filter((field) => fieldOf(before, field) !== fieldOf(after, field))
    .map((field) => cells.field(type, documentId, field));
  const differs = JSON.stringify(withoutApart(before)) !== JSON.stringify(withoutApart(after));
  return differs ? [cells.document(type, documentId), ...changed] : changed;
}

/** The same document, which records the reading of each field apart when it happens. */
export function recordingFieldsApart<Document extends AnyDocument>(
  type: DocumentType,
  document: Document,
  record: (cell: Cell) => void,
): Document {
  const watched = { ...document };
  for (const field of fieldsApart) {
    if (!(field in document)) continue;
    Object.defineProperty(watched, field, {
      enumerable: true,
      get() {
        record(cells.field(type, document.documentId, field));
        return fieldOf(document, field);
      },
    });
  }
  return watched;
}

function fieldOf(document: AnyDocument | undefined, field: string): unknown {
  return (document as Record<string, unknown> | undefined)?.[field];
}

function withoutApart(document: AnyDocument | undefined): unknown {
  if (document === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(document).filter(([field]) => !fieldsApart.some((apart) => apart === field)),
  );
}
