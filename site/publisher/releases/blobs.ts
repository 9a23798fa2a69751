import { createHash, randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The SHA-256 of some bytes, in hexadecimal: the name of their blob. */
export type Hash = string;

/** Files named by the hash of their bytes. A blob is whole or absent, and never changes. */
export interface Blobs {
  /** Keeps bytes. Returns their hash. */
  put(bytes: Uint8Array): Promise<Hash>;
  has(hash: Hash): boolean;
  /**
   * Makes a new file with a blob's bytes. A copy, sharing disk space where the file system
   * can, and never a link: what is done to the file must not reach the blob.
   */
  copyTo(hash: Hash, path: string): Promise<void>;
}

export function createBlobs(folder: string): Blobs {
  const known = new Set<Hash>();
  const folders = new Set<string>();
  const pathOf = (hash: Hash) => join(folder, hash.slice(0, 2), hash);

  function has(hash: Hash): boolean {
    if (known.has(hash)) return true;
    if (!existsSync(pathOf(hash))) return false;
    known.add(hash);
    return true;
  }

  return {
    has,

    async put(bytes) {
      const hash = hashOf(bytes);
      if (has(hash)) return hash;
      const parent = join(folder, hash.slice(0, 2));
      if (!folders.has(parent)) {
        await mkdir(parent, { recursive: true });
        folders.add(parent);
      }
      const unfinished = join(parent, `.${hash}-${randomUUID()}`);
      await writeFile(unfinished, bytes);
      await rename(unfinished, pathOf(hash));
      known.add(hash);
      return hash;
    },

    copyTo: (hash, path) => copyFile(pathOf(hash), path, constants.COPYFILE_FICLONE),
  };
}

export function hashOf(bytes: Uint8Array): Hash {
  return createHash('sha256').update(bytes).digest('hex');
}
