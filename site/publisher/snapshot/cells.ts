import type { DocumentType, RelationName, SluggedType } from '@parvis/shared';

/**
 * The name of one thing a query may read of the snapshot. When the thing changes,
 * its cell is reported, and only the queries that read the cell are computed again.
 */
export type Cell = string;

export const cells = {
  today: (): Cell => 'today',
  document: (type: DocumentType, documentId: string): Cell => `document ${type} ${documentId}`,
  field: (type: DocumentType, documentId: string, field: string): Cell =>
    `field ${type} ${documentId} ${field}`,
  slug: (type: SluggedType, slug: string): Cell => `slug ${type} ${slug}`,
  list: (type: DocumentType): Cell => `list ${type}`,
  /** @param order of a list, by its own cell */
  pageCount: (order: Cell): Cell => `pages ${order}`,
  page: (order: Cell, number: number | null): Cell => `page ${number ?? 'first'} ${order}`,
  neighbours: (order: Cell, documentId: string): Cell => `next to ${documentId} ${order}`,
  slugs: (type: SluggedType): Cell => `slugs ${type}`,
  referrers: (relation: RelationName, documentId: string): Cell =>
    `referrers ${relation} ${documentId}`,
  picture: (source: string): Cell => `picture ${source}`,
  /** Whether any visible document shows a picture. No query reads it. */
  use: (source: string): Cell => `use ${source}`,
  answer: (question: string): Cell => `answer ${question}`,
  redirect: (path: string): Cell => `redirect ${path}`,
};
