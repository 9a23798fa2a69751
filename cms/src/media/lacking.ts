import { documentTypes } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import { fileLinks } from './links.ts';

/** A picture that says nothing to who does not see it. */
export interface LackingPicture {
  id: number;
  name: string;
  /** Where the CMS serves it. */
  url: string;
  /** How many published documents show it without words of their own for it. */
  shownBy: number;
}

interface FileRow {
  id: number;
  name: string;
  url: string;
}

/**
 * The pictures with neither an alternative text nor the mark « décorative »: those that published
 * documents show first, then the newest.
 */
export async function picturesWithoutAlternative(strapi: Core.Strapi): Promise<LackingPicture[]> {
  const { tableName } = strapi.db.metadata.get('plugin::upload.file');
  const files: FileRow[] = await strapi.db
    .connection(tableName)
    .select('id', 'name', 'url')
    .where('mime', 'like', 'image/%')
    .where((where) => where.whereNull('alternative_text').orWhere('alternative_text', ''))
    .where((where) => where.whereNull('decorative').orWhere('decorative', false))
    .orderBy('id', 'desc');
  if (files.length === 0) return [];
  const uses = await publishedUses(strapi);
  return files
    .map((file) => ({ ...file, shownBy: uses.get(file.id) ?? 0 }))
    .sort((one, other) => other.shownBy - one.shownBy);
}

async function publishedUses(strapi: Core.Strapi): Promise<Map<number, number>> {
  const links = fileLinks(strapi);
  const uses = new Map<number, number>();
  for (const type of documentTypes) {
    const { tableName } = strapi.db.metadata.get(uidOf(type));
    const query = strapi.db
      .connection(links)
      .join(tableName, `${tableName}.id`, `${links}.related_id`)
      .where(`${links}.related_type`, uidOf(type))
      .whereNotNull(`${tableName}.published_at`)
      .select<{ file_id: number }[]>(`${links}.file_id`);
    // A post may say itself what its cover shows.
    if (type === 'post') {
      query
        .where((where) => where.whereNull('cover_alternative').orWhere('cover_alternative', ''))
        .where((where) => where.whereNull('cover_decorative').orWhere('cover_decorative', false));
    }
    for (const { file_id } of await query) uses.set(file_id, (uses.get(file_id) ?? 0) + 1);
  }
  return uses;
}
