import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PublicPicture } from '@parvis/shared';
import sharp from 'sharp';
import { z } from 'zod';
import type { Blobs } from '../releases/blobs.ts';

const known = z.record(
  z.string(),
  z.object({ hash: z.string(), path: z.string(), width: z.number(), height: z.number() }),
);

/** A picture of the CMS that the site has its own copy of. */
export interface KnownPicture extends PublicPicture {
  hash: string;
}

/** A picture that could not be taken over, in French for whoever can replace it. */
export interface PictureProblem {
  source: string;
  reason: string;
  /** Whether it may pass by itself: the CMS did not answer. */
  mayPass: boolean;
}

/** The pictures of the CMS that the site shows, each fetched once and named by its bytes. */
export interface MediaLibrary {
  get(source: string): KnownPicture | undefined;
  /** Fetches those of these pictures that are not known yet. A bad picture is a problem; a full disk throws. */
  fetchMissing(sources: Iterable<string>): Promise<PictureProblem[]>;
}

/** Formats a browser shows, and the ending of their public name. */
const endings: Record<string, string> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  avif: 'avif',
  heif: 'avif',
};

const AT_ONCE = 6;

/**
 * @param path       the file that remembers what was fetched
 * @param fetchFile  the bytes of a file of the CMS, nothing when it has none
 */
export async function openMediaLibrary(
  path: string,
  blobs: Blobs,
  fetchFile: (source: string) => Promise<Uint8Array | undefined>,
): Promise<MediaLibrary> {
  const pictures = await load(path, blobs);

  async function take(source: string): Promise<PictureProblem | undefined> {
    const bytes = await fetchFile(source).catch(() => null);
    if (bytes === null) {
      return { source, reason: 'le CMS n’a pas pu donner ce fichier', mayPass: true };
    }
    if (bytes === undefined) return lost(source, 'ce fichier n’est plus dans la médiathèque');
    const picture = await describe(bytes);
    if (picture === undefined) return lost(source, 'ce fichier n’est pas une image lisible');
    const hash = await blobs.put(bytes);
    const { ending, width, height } = picture;
    pictures.set(source, { hash, path: `/media/${hash.slice(0, 20)}.${ending}`, width, height });
    return undefined;
  }

  return {
    get: (source) => pictures.get(source),

    async fetchMissing(sources) {
      const missing = [...sources].filter((source) => !pictures.has(source));
      const problems: PictureProblem[] = [];
      const queue = missing.values();
      const worker = async () => {
        for (const source of queue) {
          const problem = await take(source);
          if (problem !== undefined) problems.push(problem);
        }
      };
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, missing.length) }, worker));
      if (missing.length > problems.length) await save(path, pictures);
      return problems;
    },
  };
}

function lost(source: string, reason: string): PictureProblem {
  return { source, reason, mayPass: false };
}

async function describe(
  bytes: Uint8Array,
): Promise<{ ending: string; width: number; height: number } | undefined> {
  try {
    const { format, autoOrient } = await sharp(bytes).metadata();
    const ending = endings[format ?? ''];
    return ending === undefined
      ? undefined
      : { ending, width: autoOrient.width, height: autoOrient.height };
  } catch {
    return undefined;
  }
}

async function load(path: string, blobs: Blobs): Promise<Map<string, KnownPicture>> {
  try {
    const stored = known.parse(JSON.parse(await readFile(path, 'utf8')));
    return new Map(Object.entries(stored).filter(([, picture]) => blobs.has(picture.hash)));
  } catch {
    // Nothing remembered, or not readable: everything is fetched again.
    return new Map();
  }
}

async function save(path: string, pictures: ReadonlyMap<string, KnownPicture>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.unfinished`, JSON.stringify(Object.fromEntries(pictures)));
  await rename(`${path}.unfinished`, path);
}
