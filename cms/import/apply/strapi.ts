import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocumentType } from '@parvis/shared';
import type { Core, UID } from '@strapi/strapi';

/** The few words of Strapi that the import speaks. */
export type Strapi = Core.Strapi;

export const FILE = 'plugin::upload.file';
export const RECORD = 'api::imported-file.imported-file' as UID.ContentType;

export function uidOf(type: DocumentType): UID.ContentType {
  return `api::${type}.${type}` as UID.ContentType;
}

/** A moment as a database gives it (a number, a text or a date), as an ISO instant. */
export function instantOf(value: unknown): string {
  return new Date(value as string | number | Date).toISOString();
}

/**
 * Gives the event loop a turn. SQLite answers at once, so that a loop of queries never does by
 * itself: signals would wait, and so would the release of what SQLite's statements hold in memory
 * (half a gigabyte for ten thousand documents).
 */
export async function breathe(): Promise<void> {
  await nextTurn();
}

/** Cuts a list in pieces of at most `size`. */
export function* piecesOf<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
