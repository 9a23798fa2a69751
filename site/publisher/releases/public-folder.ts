import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rmdir, unlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { type Blobs, hashOf } from './blobs.ts';
import type { Manifest, ManifestChange, ReleasedFile } from './manifest.ts';

/** What visitors get: plain files, each replaced whole. */
export interface PublicFolder {
  /** Takes the steps in their order. A file is at every instant its old or its new self. */
  apply(change: ManifestChange): Promise<void>;
  /** What is in the folder, by reading every file. */
  inspect(): Promise<Manifest>;
}

/** @param staging where files are made before they are renamed into place; on the same file system */
export function createPublicFolder(folder: string, staging: string, blobs: Blobs): PublicFolder {
  const knownFolders = new Set<string>();

  async function ensureFolder(path: string): Promise<void> {
    if (knownFolders.has(path)) return;
    await mkdir(path, { recursive: true });
    knownFolders.add(path);
  }

  async function put(path: string, file: ReleasedFile): Promise<void> {
    const target = join(folder, path);
    const unfinished = join(staging, randomUUID());
    await ensureFolder(staging);
    await ensureFolder(dirname(target));
    await blobs.copyTo(file.hash, unfinished);
    await rename(unfinished, target);
  }

  async function remove(path: string): Promise<void> {
    await unlink(join(folder, path)).catch(ignoreMissing);
    await removeEmptyFolders(dirname(join(folder, path)));
  }

  async function removeEmptyFolders(path: string): Promise<void> {
    if (path === folder || !path.startsWith(folder)) return;
    try {
      await rmdir(path);
    } catch (error) {
      if (!isAbsent(error)) return;
    }
    knownFolders.delete(path);
    await removeEmptyFolders(dirname(path));
  }

  return {
    async apply(change) {
      for (const { path, file } of change.put) await put(path, file);
      for (const path of change.remove) await remove(path);
    },

    async inspect() {
      await mkdir(folder, { recursive: true });
      const found = new Map<string, ReleasedFile>();
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const name = relative(folder, path).split(sep).join('/');
        found.set(name, { hash: hashOf(await readFile(path)), kind: 'page' });
      }
      return found;
    },
  };
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function ignoreMissing(error: unknown): void {
  if (!isAbsent(error)) throw error;
}
