import type { Core } from '@strapi/strapi';

/** The table in which Strapi links files to the rows of documents that show them. */
export function fileLinks(strapi: Core.Strapi): string {
  const { related } = strapi.db.metadata.get('plugin::upload.file').attributes;
  if (
    related?.type !== 'relation' ||
    !('joinTable' in related) ||
    related.joinTable === undefined
  ) {
    throw new Error('Strapi no longer links files to documents through a join table');
  }
  return related.joinTable.name;
}
