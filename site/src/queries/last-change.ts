import { type Author, type Post, type Role, startOfDay } from '@parvis/shared';

type Announced = Pick<Post, 'updatedAt' | 'publicationDate'> | Pick<Role, 'updatedAt' | 'opensOn'>;

/**
 * When the page of a document last changed. One that was written long before the day that it
 * waited for changed on that day, when it came; and so did one that an import brought, as far as
 * anybody knows.
 *
 * @returns null for what an import brought, and that no day announced
 */
export function lastChange(document: Announced): string;
export function lastChange(document: Pick<Author, 'updatedAt'>): string | null;
export function lastChange(document: Announced | Pick<Author, 'updatedAt'>): string | null {
  const { updatedAt } = document;
  const announced = announcedAt(document);
  if (updatedAt === null || announced === null) return updatedAt ?? announced;
  return Date.parse(updatedAt) > Date.parse(announced) ? updatedAt : announced;
}

function announcedAt(document: Announced | Pick<Author, 'updatedAt'>): string | null {
  if ('publicationDate' in document) return document.publicationDate;
  return 'opensOn' in document ? startOfDay(document.opensOn).toISOString() : null;
}
