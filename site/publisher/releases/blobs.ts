import { hash as digest, randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import {
  copyFile,
  mkdir,
  readdir,
  rename,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
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
  /**
   * Deletes what nobody needs any more. Returns how many blobs.
   *
   * @param olderThan younger ones stay: another process may be about to name them
   */
  sweep(isNeeded: (hash: Hash) => boolean, olderThan: Date): Promise<number>;
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

  /** Whether a blob is there to stay: one found from another time counts as new, so that no sweep takes it. */
  async function isKept(hash: Hash): Promise<boolean> {
    if (known.has(hash)) return true;
    if (!has(hash)) return false;
    const today = new Date();
    await utimes(pathOf(hash), today, today);
    return true;
  }

  return {
    has,

    async put(bytes) {
      const hash = hashOf(bytes);
      if (await isKept(hash)) return hash;
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

    async sweep(isNeeded, olderThan) {
      let swept = 0;
      await mkdir(folder, { recursive: true });
      for (const part of await readdir(folder)) {
        for (const name of await readdir(join(folder, part))) {
          if (isNeeded(name)) continue;
          const path = join(folder, part, name);
          if ((await stat(path)).mtime >= olderThan) continue;
          known.delete(name);
          await unlink(path);
          swept += 1;
        }
      }
      return swept;
    },
  };
}

export function hashOf(bytes: Uint8Array): Hash {
  return digest('sha256', bytes, 'hex');
}
