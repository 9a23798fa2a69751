import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { slugOf } from '@parvis/shared';
import sharp from 'sharp';
import type { SiteName, SourceFile } from '../source.ts';
import { walkFolder } from './folder.ts';

/** A real picture, ready to be stored. */
export interface Picture {
  /** Hash of its bytes: two files with the same bytes are one picture. */
  digest: string;
  /** Its path in the CMS, `/uploads/nom_1a2b3c4d5e.jpg`. */
  source: string;
  fileName: string;
  extension: string;
  mime: string;
  size: number;
  width: number;
  height: number;
  content: { path: string } | { bytes: Uint8Array };
}

/** The pictures of the old sites, by the address they were published at. */
export interface PictureShelf {
  /** By site and path (`/img/posts/x.jpg`); letter case is forgiven when only one file fits. */
  find(site: SiteName, path: string): { key: string; picture: Picture } | undefined;
  /** By site and path without extension: the first kind of picture that exists. */
  findByName(site: SiteName, path: string): { key: string; picture: Picture } | undefined;
}

export interface PictureFile extends SourceFile {
  picture: Picture;
}

const LARGEST = 30 * 1024 * 1024;

const formats: Readonly<Record<string, { extension: string; mime: string }>> = {
  jpeg: { extension: '.jpg', mime: 'image/jpeg' },
  png: { extension: '.png', mime: 'image/png' },
  gif: { extension: '.gif', mime: 'image/gif' },
  webp: { extension: '.webp', mime: 'image/webp' },
  heif: { extension: '.avif', mime: 'image/avif' },
};

const PICTURE_NAME = /\.(?:jpe?g|jfif|png|gif|webp|avif|svg|bmp|tiff?)$/i;
/** Folders that hold no picture of the site's own. */
const SKIPPED = /(?:^|\/)(?:node_modules|vendor|_site|\.git|\.jekyll-cache)\//;

/** Reads every picture of a site's folder: its hash, and its size in pixels. */
export async function* readPictures(
  site: SiteName,
  root: string,
): AsyncGenerator<PictureFile | (SourceFile & { refusal: string })> {
  for (const top of ['img', 'images', 'assets', 'uploads']) {
    for await (const entry of walkFolder(join(root, top), root, () => false)) {
      const key = `${site}/${entry.path
        .slice(root.length)
        .replace(/^[/\\]+/, '')
        .normalize('NFC')}`;
      const file = { path: entry.path, key, site };
      if (!PICTURE_NAME.test(entry.path) || SKIPPED.test(entry.path)) continue;
      if ('refusal' in entry) yield { ...file, refusal: entry.refusal };
      else if (entry.file.size > LARGEST) yield { ...file, refusal: 'image de plus de 30 Mo' };
      else yield { ...file, ...(await readPicture(entry.path, entry.file.size)) };
    }
  }
}

async function readPicture(
  path: string,
  size: number,
): Promise<{ picture: Picture } | { refusal: string }> {
  try {
    const measured = await measure(path);
    if ('refusal' in measured) return measured;
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return {
      picture: { ...named(basename(path), hash.digest('hex'), measured), size, content: { path } },
    };
  } catch (error) {
    return { refusal: `image illisible (${error instanceof Error ? error.message : error})` };
  }
}

/** A picture written inside a text as `data:image/…;base64,…`. */
export async function readEmbeddedPicture(
  dataAddress: string,
  name: string,
): Promise<{ picture: Picture } | { refusal: string }> {
  const [, encoded] = /^data:image\/[\w.+-]+;base64,(.+)$/s.exec(dataAddress) ?? [];
  if (encoded === undefined) return { refusal: 'image illisible' };
  try {
    return await pictureOf(Buffer.from(encoded, 'base64'), name);
  } catch {
    return { refusal: 'image illisible' };
  }
}

/**
 * A picture from its bytes.
 * @throws when they are no picture
 */
export async function pictureOf(
  bytes: Buffer,
  name: string,
): Promise<{ picture: Picture } | { refusal: string }> {
  const measured = await measure(bytes);
  if ('refusal' in measured) return measured;
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { picture: { ...named(name, digest, measured), size: bytes.length, content: { bytes } } };
}

interface Measured {
  format: { extension: string; mime: string };
  width: number;
  height: number;
}

async function measure(input: string | Buffer): Promise<Measured | { refusal: string }> {
  const metadata = await sharp(input).metadata();
  const format = formats[metadata.format];
  if (format === undefined) {
    return { refusal: `image de format ${metadata.format} : le site n’en montre pas` };
  }
  return { format, ...metadata.autoOrient };
}

function named(fileName: string, digest: string, { format, width, height }: Measured) {
  const stem = slugOf(fileName.normalize('NFC').replace(/\.[^.]*$/, ''), 'image').slice(0, 60);
  const { extension, mime } = format;
  return {
    digest,
    source: `/uploads/${stem}_${digest.slice(0, 12)}${extension}`,
    fileName: fileName.normalize('NFC'),
    extension,
    mime,
    width,
    height,
  };
}

/** Shelves pictures by the address they had; two files with the same bytes share one stored picture. */
export function shelvePictures(files: readonly PictureFile[]): PictureShelf {
  const byKey = new Map<string, Picture>();
  const keysBySpelling = new Map<string, string[]>();
  const byDigest = new Map<string, Picture>();
  const remember = (spelling: string, key: string) => {
    keysBySpelling.set(spelling, [...(keysBySpelling.get(spelling) ?? []), key]);
  };
  for (const { key, picture } of files) {
    const first = byDigest.get(picture.digest) ?? picture;
    byDigest.set(picture.digest, first);
    byKey.set(key, first);
    remember(key.toLowerCase(), key);
    remember(key.toLowerCase().replace(/\.(?:jpe?g|jfif|png|gif|webp|avif)$/, ''), key);
  }
  const found = (key: string | undefined) => {
    const picture = key === undefined ? undefined : byKey.get(key);
    return key === undefined || picture === undefined ? undefined : { key, picture };
  };
  const spelt = (key: string) => keysBySpelling.get(key.toLowerCase()) ?? [];
  const keyOf = (site: SiteName, path: string) =>
    `${site}/${path.replace(/^\/+/, '').normalize('NFC')}`;
  return {
    find(site, path) {
      const key = keyOf(site, path);
      const others = spelt(key);
      return found(key) ?? (others.length === 1 ? found(others[0]) : undefined);
    },
    findByName: (site, path) => found(spelt(keyOf(site, path))[0]),
  };
}
