import { type DocumentType, documentTypes, sluggedTypes } from '@parvis/shared';
import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import { VERSION } from '../history/rows.ts';
import { SENT_WARNING } from '../roles/warning/attempts.ts';

interface Index {
  name: string;
  of: UID.ContentType;
  columns: readonly string[];
  isUnique: boolean;
  /** Which rows it is about; all when it is not said. */
  where?: string;
}

/** Those of the CMS's own records: they make them quick to find, or each to be made once. */
const ofRecords: readonly Index[] = [
  {
    name: 'parvis_versions_subject',
    of: VERSION,
    columns: ['subject', 'subject_type'],
    isUnique: false,
  },
  // Of several instances of the CMS that look at once, one sends a warning.
  {
    name: 'parvis_warnings_once',
    of: SENT_WARNING,
    columns: ['role', 'closes_on', 'contact'],
    isUnique: true,
  },
];

/**
 * What Strapi only looks for before it writes, the database refuses: two published rows of one
 * document, two published documents of one slug, two redirects from one address, two warnings of
 * one person. Made again at each start, because a change of schema rebuilds SQLite's tables
 * without them.
 */
export async function createIndexes(strapi: Core.Strapi): Promise<void> {
  for (const index of [...documentTypes.flatMap(indexesOf), ...ofRecords]) {
    const { name, of, columns, isUnique, where } = index;
    const { tableName } = strapi.db.metadata.get(of);
    const kind = isUnique ? 'unique index' : 'index';
    const placeholders = columns.map(() => '??').join(', ');
    const condition = where === undefined ? '' : ` where ${where}`;
    await strapi.db.connection.raw(
      `create ${kind} if not exists ?? on ?? (${placeholders})${condition}`,
      [name, tableName, ...columns],
    );
  }
}

function indexesOf(type: DocumentType): Index[] {
  const unique = { of: uidOf(type), isUnique: true };
  const published = { ...unique, where: 'published_at is not null' };
  const indexes: Index[] = [
    { ...published, name: `parvis_${type}_published`, columns: ['document_id'] },
    {
      ...unique,
      name: `parvis_${type}_draft`,
      columns: ['document_id'],
      where: 'published_at is null',
    },
  ];
  if ((sluggedTypes as readonly DocumentType[]).includes(type)) {
    indexes.push({ ...published, name: `parvis_${type}_slug`, columns: ['slug'] });
  }
  if (type === 'redirect') {
    indexes.push({ ...published, name: 'parvis_redirect_from', columns: ['from'] });
  }
  return indexes;
}
