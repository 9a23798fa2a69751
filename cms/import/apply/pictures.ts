import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { PlannedPicture } from '../plan/index.ts';
import { FILE, type Strapi } from './strapi.ts';

export interface LostPicture {
  source: string;
  reason: string;
}

const FOLDER = 'Images importées';

/**
 * Stores the pictures of a plan, each streamed through Strapi's upload provider, in a folder of the
 * media library of their own. One that is there already, file and row, is left alone.
 *
 * @param stored told of each picture: its path and the number of its row
 * @returns those that could not be stored, and why
 */
export async function storePictures(
  strapi: Strapi,
  pictures: readonly PlannedPicture[],
  stored: (source: string, id: number) => void,
): Promise<LostPicture[]> {
  const missing: PlannedPicture[] = [];
  for (const picture of pictures) if (await isMissing(strapi, picture)) missing.push(picture);
  if (missing.length === 0) return [];
  const folder = await importFolder(strapi);
  const lost: LostPicture[] = [];
  for (const picture of missing) {
    const { source } = picture.picture;
    try {
      stored(source, await store(strapi, picture, folder));
    } catch (error) {
      lost.push({ source, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return lost;
}

async function isMissing(strapi: Strapi, { action, picture }: PlannedPicture): Promise<boolean> {
  if (action === 'upload') return true;
  if (strapi.config.get('plugin::upload.provider') !== 'local') return false;
  try {
    await access(join(strapi.dirs.static.public, picture.source));
    return false;
  } catch {
    return true;
  }
}

interface Folder {
  id: number;
  path: string;
}

async function importFolder(strapi: Strapi): Promise<Folder> {
  const known: Folder | null = await strapi.db
    .query('plugin::upload.folder')
    .findOne({ where: { name: FOLDER, parent: null }, select: ['id', 'path'] });
  return known ?? strapi.plugin('upload').service('folder').create({ name: FOLDER, parent: null });
}

async function store(
  strapi: Strapi,
  { picture, alternativeText }: PlannedPicture,
  folder: Folder,
): Promise<number> {
  const { fileName, extension, mime, width, height, size, content, source } = picture;
  const file: Record<string, unknown> = {
    name: fileName,
    alternativeText,
    caption: null,
    hash: source.slice('/uploads/'.length, -extension.length),
    ext: extension,
    mime,
    width,
    height,
    size: Math.round(size / 10) / 100,
    sizeInBytes: size,
    folder: folder.id,
    folderPath: folder.path,
    provider: strapi.config.get('plugin::upload.provider'),
    getStream: () =>
      'path' in content ? createReadStream(content.path) : Readable.from([content.bytes]),
  };
  await strapi.plugin('upload').service('provider').upload(file);
  const { getStream: _, sizeInBytes: __, ...row } = file;
  const known: { id: number } | null = await strapi.db
    .query(FILE)
    .findOne({ where: { url: source }, select: ['id'] });
  const query = strapi.db.query(FILE);
  const saved: { id: number } = known ?? (await query.create({ data: row, select: ['id'] }));
  return saved.id;
}
