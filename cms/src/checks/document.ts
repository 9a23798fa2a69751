import type { DocumentType } from '@parvis/shared';
import type { Text } from './text/text.ts';

/** A document that another points to. */
export interface Related {
  documentId: string;
  name: string;
  isPublished: boolean;
}

/** A document as its form holds it, what is not saved yet included. */
export interface CheckedDocument {
  type: DocumentType;
  /** Its fields but relations; a picture is the file of the library, a component its own fields. */
  values: Readonly<Record<string, unknown>>;
  /** Its relations, in the order of the form. */
  related: Readonly<Record<string, readonly Related[]>>;
  /** Its long texts. */
  texts: readonly Text[];
}

/** The words of a field without the spaces around; empty when it has none. */
export function wordsIn({ values }: CheckedDocument, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value.trim() : '';
}

export function numberIn({ values }: CheckedDocument, field: string): number | null {
  const value = values[field];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A field that holds a calendar day, `2026-11-24`. */
export function dayIn(document: CheckedDocument, field: string): string | null {
  const day = wordsIn(document, field).slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

export function relatedIn({ related }: CheckedDocument, field: string): readonly Related[] {
  return related[field] ?? [];
}

/** A piece of plain text somewhere in a document. */
export interface Piece {
  /** As the form names it: `phases.1.name`. */
  field: string;
  words: string;
}

/** All that staff typed in the fields of a document but its long texts, those of its parts included. */
export function piecesOf({ values, texts }: CheckedDocument): Piece[] {
  const long = new Set(texts.map(({ field }) => field));
  return Object.entries(values).flatMap(([field, value]) =>
    long.has(field) ? [] : piecesIn(field, value),
  );
}

function piecesIn(field: string, value: unknown): Piece[] {
  if (typeof value === 'string') return [{ field, words: value }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((part: unknown, rank) =>
    Object.entries(part ?? {}).flatMap(([name, inner]) =>
      typeof inner === 'string' ? [{ field: `${field}.${rank}.${name}`, words: inner }] : [],
    ),
  );
}
