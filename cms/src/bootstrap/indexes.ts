import { type DocumentType, documentTypes, sluggedTypes } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';

interface Index {
  name: string;
  table: string;
  columns: string[];
  where: string;
}

/**
 * What Strapi only looks for before it writes, the database refuses: two published rows of one
 * document, two published documents of one slug, two redirects from one address. Made again at
 * each start, because a change of schema rebuilds SQLite's tables without them.
 */
export async function createIndexes(strapi: Core.Strapi): Promise<void> {
  for (const { name, table, columns, where } of documentTypes.flatMap((type) =>
    indexesOf(strapi, type),
  )) {
    const placeholders = columns.map(() => '??').join(', ');
    await strapi.db.connection.raw(
      `create unique index if not exists ?? on ?? (${placeholders}) where ${where}`,
      [name, table, ...columns],
    );
  }
}

function indexesOf(strapi: Core.Strapi, type: DocumentType): Index[] {
  const { tableName: table } = strapi.db.metadata.get(uidOf(type));
  const published = 'published_at is not null';
  const indexes = [
    { name: `parvis_${type}_published`, table, columns: ['document_id'], where: published },
    {
      name: `parvis_${type}_draft`,
      table,
      columns: ['document_id'],
      where: 'published_at is null',
    },
  ];
  if ((sluggedTypes as readonly DocumentType[]).includes(type)) {
    indexes.push({ name: `parvis_${type}_slug`, table, columns: ['slug'], where: published });
  }
  if (type === 'redirect') {
    indexes.push({ name: 'parvis_redirect_from', table, columns: ['from'], where: published });
  }
  return indexes;
}
