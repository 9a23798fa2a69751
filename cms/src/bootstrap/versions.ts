import type { Core } from '@strapi/strapi';
import { forgetDeletedDocuments, VERSION } from '../history/rows.ts';

/** Makes the versions of one document quick to find, and forgets those of long deleted ones. */
export async function tidyVersions(strapi: Core.Strapi): Promise<void> {
  const { tableName } = strapi.db.metadata.get(VERSION);
  await strapi.db.connection.raw('create index if not exists ?? on ?? (??, ??)', [
    'parvis_versions_subject',
    tableName,
    'subject',
    'subject_type',
  ]);
  await forgetDeletedDocuments(strapi, new Date());
}
