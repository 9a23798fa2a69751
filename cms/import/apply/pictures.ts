import { access, readFile } from 'node:fs/promises';
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
 * Stores the pictures of a plan through Strapi's upload provider, cleaned of what their cameras and
 * places left in them, in a folder of the media library of their own. One that is there already, file and row, is left alone.
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

/** The CMS's own way to leave the data of cameras and places out of a picture. */
interface Cleaning {
  clean(
    kind: string,
    bytes: Buffer,
  ): Promise<{ bytes: Buffer; width: number; height: number } | { problem: string }>;
}

async function store(
  strapi: Strapi,
  { picture, alternativeText, decorative = false }: PlannedPicture,
  folder: Folder,
): Promise<number> {
  const { fileName, extension, mime, content, source } = picture;
  const given = 'path' in content ? await readFile(content.path) : Buffer.from(content.bytes);
  const cleaning: Cleaning = strapi.plugin('upload').service('cleaning');
  const cleaned = await cleaning.clean(mime.slice('image/'.length), given);
  if ('problem' in cleaned) throw new Error(`l’image ${cleaned.problem}`);
  const { bytes, width, height } = cleaned;
  const file: Record<string, unknown> = {
    name: fileName,
    alternativeText,
    decorative,
    caption: null,
    hash: source.slice('/uploads/'.length, -extension.length),
    ext: extension,
    mime,
    width,
    height,
    size: Math.round(bytes.length / 10) / 100,
    sizeInBytes: bytes.length,
    folder: folder.id,
    folderPath: folder.path,
    provider: strapi.config.get('plugin::upload.provider'),
    getStream: () => Readable.from([bytes]),
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
