import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Hash, hashOf } from '../releases/blobs.ts';

/**
 * The pictures as the CMS gave them. They may say where and by whom they were taken: they are
 * kept apart from the blobs of releases, so that no manifest can make one public.
 */
export interface Originals {
  /** Keeps bytes. Returns their hash. */
  put(bytes: Uint8Array): Promise<Hash>;
  has(hash: Hash): boolean;
  /** The file that holds an original. */
  fileOf(hash: Hash): string;
  /** Deletes all but these. */
  keepOnly(hashes: ReadonlySet<Hash>): Promise<void>;
}

export function createOriginals(folder: string): Originals {
  const fileOf = (hash: Hash) => join(folder, hash);
  const has = (hash: Hash) => existsSync(fileOf(hash));
  return {
    has,
    fileOf,

    async put(bytes) {
      const hash = hashOf(bytes);
      if (has(hash)) return hash;
      await mkdir(folder, { recursive: true });
      const unfinished = `${fileOf(hash)}.${randomUUID()}`;
      // On the disk before it has its name: a file cut short would be called a broken picture.
      await writeFile(unfinished, bytes, { flush: true });
      await rename(unfinished, fileOf(hash));
      return hash;
    },

    async keepOnly(hashes) {
      await mkdir(folder, { recursive: true });
      for (const name of await readdir(folder)) {
        if (!hashes.has(name)) await rm(join(folder, name));
      }
    },
  };
}
