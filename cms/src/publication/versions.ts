import { type DocumentType, documentTypes } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import { fileLinks } from '../media/links.ts';
import { importedOf, isAsMade, timeOf } from './last-change.ts';

export interface PublishedVersion {
  type: DocumentType;
  documentId: string;
  version: string;
}

interface Row {
  id: number;
  document_id: string;
  created_at: unknown;
  updated_at: unknown;
  published_at: unknown;
}

interface MediaRow {
  related_type: string;
  related_id: number;
  id: number;
  updated_at: unknown;
}

type Connection = Core.Strapi['db']['connection'];

const FILE = 'plugin::upload.file';

/**
 * Every published document with the version of what it shows, in one query a type and one for
 * their media. A publication makes a new row, and a save of a type without drafts dates its row:
 * the row's number and dates cover fields, components and relations. A picture replaced, or
 * described otherwise, is dated as a file. What an import made, and nothing has changed since, is
 * marked: the moment of its last change is shown as unknown.
 *
 * @param types those to read
 * @param documentIds those to read, all when not given
 * @param connection  that of a transaction, to read what it has written
 */
export async function publishedVersions(
  strapi: Core.Strapi,
  types: readonly DocumentType[] = documentTypes,
  documentIds?: readonly string[],
  connection: Connection = strapi.db.connection,
): Promise<PublishedVersion[]> {
  const media = await mediaVersions(strapi, types, connection);
  const versions: PublishedVersion[] = [];
  for (const type of types) {
    const { tableName } = strapi.db.metadata.get(uidOf(type));
    const query = connection<Row>(tableName)
      .select('id', 'document_id', 'created_at', 'updated_at', 'published_at')
      .whereNotNull('published_at');
    const rows: Row[] = await (documentIds === undefined
      ? query
      : query.whereIn('document_id', documentIds));
    const imported = await importedOf(strapi, type, documentIds, connection);
    for (const row of rows) {
      const parts = [row.id, timeOf(row.published_at), timeOf(row.updated_at)];
      const moments = {
        createdAt: row.created_at,
        updatedAt: row.updated_at,
        publishedAt: row.published_at,
      };
      const origin = imported.has(row.document_id) && isAsMade(moments) ? ['imported'] : [];
      const pictures = media.get(`${uidOf(type)} ${row.id}`) ?? [];
      versions.push({
        type,
        documentId: row.document_id,
        version: [parts.join('.'), ...origin, ...pictures].join('+'),
      });
    }
  }
  return versions;
}

/** How many documents are published, as the database counts them. */
export async function publishedCount(strapi: Core.Strapi): Promise<number> {
  const { connection } = strapi.db;
  const counts = documentTypes.map((type) =>
    connection(strapi.db.metadata.get(uidOf(type)).tableName)
      .count({ count: '*' })
      .whereNotNull('published_at'),
  );
  const rows: { count: number | string }[] = await connection.unionAll(counts);
  return rows.reduce((total, { count }) => total + Number(count), 0);
}

/** For each row that shows files: their numbers and dates. */
async function mediaVersions(
  strapi: Core.Strapi,
  types: readonly DocumentType[],
  connection: Connection,
): Promise<Map<string, string[]>> {
  const { tableName: files } = strapi.db.metadata.get(FILE);
  const links = fileLinks(strapi);
  const rows: MediaRow[] = await connection(links)
    .join(files, `${files}.id`, `${links}.file_id`)
    .whereIn(`${links}.related_type`, types.map(uidOf))
    .select(`${links}.related_type`, `${links}.related_id`, `${files}.id`, `${files}.updated_at`)
    .orderBy([`${links}.related_id`, `${links}.field`, `${links}.order`]);
  const versions = new Map<string, string[]>();
  for (const row of rows) {
    const key = `${row.related_type} ${row.related_id}`;
    const version = `${row.id}.${timeOf(row.updated_at)}`;
    versions.set(key, [...(versions.get(key) ?? []), version]);
  }
  return versions;
}
