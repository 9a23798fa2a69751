import type { DocumentType } from '@parvis/shared';
import type { Core, UID } from '@strapi/strapi';

const RECORD = 'api::imported-file.imported-file' as UID.ContentType;

interface Moments {
  createdAt: unknown;
  updatedAt: unknown;
  /** Of a draft, none. */
  publishedAt: unknown;
}

/**
 * When what visitors read of a document last changed: the day that it was published on, where
 * staff had saved it before.
 *
 * @param wasImported whether an import made it
 * @returns null for what an import made and nobody has published since: it says when the CMS got
 *   it, and the old site does not say when it was written
 */
export function lastChange(moments: Moments, wasImported: boolean): string | null {
  if (wasImported && isAsMade(moments)) return null;
  const { updatedAt, publishedAt } = moments;
  return new Date(Math.max(timeOf(updatedAt), timeOf(publishedAt ?? updatedAt))).toISOString();
}

/** Whether a row is as it was made: an import dates one of a single moment. */
export function isAsMade({ createdAt, updatedAt, publishedAt }: Moments): boolean {
  const made = timeOf(createdAt);
  return timeOf(updatedAt) === made && timeOf(publishedAt ?? createdAt) === made;
}

/**
 * Tells which documents of a type an import has made.
 *
 * @param documentIds those it is asked of, all when not given
 */
export async function importedOf(
  strapi: Core.Strapi,
  type: DocumentType,
  documentIds?: readonly string[],
  connection: Core.Strapi['db']['connection'] = strapi.db.connection,
): Promise<ReadonlySet<string>> {
  const { tableName } = strapi.db.metadata.get(RECORD);
  const made = connection(tableName).where({ uid: `api::${type}.${type}` });
  const targets: string[] = await (documentIds === undefined
    ? made.whereNotNull('target')
    : made.whereIn('target', documentIds)
  ).pluck('target');
  return new Set(targets);
}

/** Databases give a moment as a number, a text or a date. */
export function timeOf(value: unknown): number {
  return new Date(value as number | string | Date).getTime();
}
