import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Blobs, type Hash, hashOf } from './blobs.ts';
import type { Manifest, ManifestChange, ReleasedFile } from './manifest.ts';

/** What visitors get: plain files, each replaced whole. */
export interface PublicFolder {
  /**
   * Makes a file ready while its bytes are at hand: `apply` then only moves it into place.
   * What the next `apply` has no use for is thrown away.
   */
  stage(hash: Hash, bytes: Uint8Array): Promise<void>;
  /** Takes the steps in their order. A file is at every instant its old or its new self. */
  apply(change: ManifestChange): Promise<void>;
  /** What is in the folder, by reading every file. */
  inspect(): Promise<Manifest>;
}

type Put = ManifestChange['put'][number];

interface Move {
  from: string;
  to: string;
}

/** Files that are made ready, or read, together: enough to keep a disk busy. */
const TOGETHER = 64;

/** @param staging where files are made before they are renamed into place; on the same file system */
export function createPublicFolder(folder: string, staging: string, blobs: Blobs): PublicFolder {
  const knownFolders = new Set<string>();
  const staged = new Map<Hash, string>();
  let emptied: Promise<unknown> | undefined;

  /** Once: a publisher that was killed has left files there. */
  async function emptyStaging(): Promise<void> {
    emptied ??= rm(staging, { recursive: true, force: true }).then(() =>
      mkdir(staging, { recursive: true }),
    );
    await emptied.catch((error: unknown) => {
      emptied = undefined;
      throw error;
    });
  }

  async function ensureFolder(path: string): Promise<void> {
    if (knownFolders.has(path)) return;
    await mkdir(path, { recursive: true });
    knownFolders.add(path);
  }

  /** Makes the new file, and a folder to put it in: an empty folder answers as an absent one. */
  async function makeReady({ path, file: { hash } }: Put): Promise<Move> {
    const to = join(folder, path);
    await ensureFolder(dirname(to));
    const ready = staged.get(hash);
    // A file that is moved is gone: another path with the same bytes gets a copy.
    staged.delete(hash);
    if (ready !== undefined) return { from: ready, to };
    const from = join(staging, randomUUID());
    await blobs.copyTo(hash, from);
    return { from, to };
  }

  async function throwAwayStaged(): Promise<void> {
    for (const [hash, path] of staged) {
      await unlink(path).catch(ignoreMissing);
      staged.delete(hash);
    }
  }

  /** The next use of the staging folder begins by emptying it. */
  function forgetStaging(): void {
    staged.clear();
    emptied = undefined;
  }

  async function takeSteps({ put, remove: removed }: ManifestChange): Promise<void> {
    // All are made ready before the first is moved: a full disk must not leave a mixture.
    const ready: Move[] = [];
    for (const steps of slices(put)) ready.push(...(await Promise.all(steps.map(makeReady))));
    for (const moves of slices(ready)) {
      // One after the other: visitors see the steps in their order. The kernel renames within
      // microseconds; through a thread it takes five times as long.
      for (const { from, to } of moves) renameSync(from, to);
      await setImmediate();
    }
    for (const path of removed) await remove(path);
    await throwAwayStaged();
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

  async function read(path: string): Promise<[string, ReleasedFile]> {
    const name = relative(folder, path).split(sep).join('/');
    return [name, { hash: hashOf(await readFile(path)), kind: 'page' }];
  }

  return {
    async stage(hash, bytes) {
      if (staged.has(hash)) return;
      await emptyStaging();
      const path = join(staging, randomUUID());
      try {
        await writeFile(path, bytes);
      } catch (error) {
        await unlink(path).catch(() => undefined);
        throw error;
      }
      const twin = staged.get(hash);
      staged.set(hash, path);
      if (twin !== undefined) await unlink(twin);
    },

    async apply(change) {
      await emptyStaging();
      try {
        await takeSteps(change);
      } catch (error) {
        forgetStaging();
        throw error;
      }
    },

    async inspect() {
      // Somebody may have changed anything.
      knownFolders.clear();
      forgetStaging();
      await emptyStaging();
      await mkdir(folder, { recursive: true });
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const entry of entries) {
        // A publisher that was killed may have left one empty.
        if (entry.isDirectory()) await removeEmptyFolders(join(entry.parentPath, entry.name));
      }
      const paths = entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
      const found = new Map<string, ReleasedFile>();
      for (const some of slices(paths)) {
        for (const [name, file] of await Promise.all(some.map(read))) found.set(name, file);
      }
      return found;
    },
  };
}

function* slices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += TOGETHER) {
    yield items.slice(start, start + TOGETHER);
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function ignoreMissing(error: unknown): void {
  if (!isAbsent(error)) throw error;
}
