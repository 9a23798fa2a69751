import type { DocumentType } from './documents/index.ts';
import type { RelationName } from './relations.ts';

/** A list of documents, latest first: all of a type, or those that point at one. */
export type ListName = { type: DocumentType } | { relation: RelationName; documentId: string };

/** How many documents a numbered page of a list that grows at its front holds. */
export const PAGE_LENGTH = 20;

/**
 * How many numbered pages such a list has. Each is counted from the oldest item, which page 1
 * holds: a new item changes none of them. The latest items, at least as many as on a numbered
 * page and less than twice as many, are on the first page, which has no number.
 */
export function numberedPages(items: number): number {
  return Math.max(0, Math.floor(items / PAGE_LENGTH) - 1);
}

/** The items of one page of such a list. @param items latest first @param number `null` for the first page */
export function itemsOfPage<Item>(items: readonly Item[], number: number | null): Item[] {
  if (number === null)
    return items.slice(0, items.length - numberedPages(items.length) * PAGE_LENGTH);
  const end = items.length - (number - 1) * PAGE_LENGTH;
  return items.slice(Math.max(0, end - PAGE_LENGTH), Math.max(0, end));
}

/** The numbered pages, of either list, that two lists do not share. */
export function changedPages(before: readonly string[], after: readonly string[]): number[] {
  let shared = 0;
  while (
    shared < Math.min(before.length, after.length) &&
    before[before.length - 1 - shared] === after[after.length - 1 - shared]
  ) {
    shared += 1;
  }
  const first = Math.floor(shared / PAGE_LENGTH) + 1;
  const last = Math.max(numberedPages(before.length), numberedPages(after.length));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
