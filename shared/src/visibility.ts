import type { AnyDocument, DocumentOf, DocumentType } from './documents/index.ts';

/** Whether visitors may read a published document at an instant: a post waits for its date. */
export function isVisible(type: DocumentType, document: AnyDocument, at: Date): boolean {
  if (type !== 'post') return true;
  return Date.parse((document as DocumentOf<'post'>).publicationDate) <= at.getTime();
}
