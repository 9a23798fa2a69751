import { mkdir, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hash } from './blobs.ts';
import type { Manifest } from './manifest.ts';
import { applied, type ReleaseRecord, recordFromJson, recordToJson, wholeOf } from './record.ts';

/**
 * The releases that were made. One that is being made is written down before the public folder
 * is touched: a publisher that was killed finds what it was doing, and finishes it.
 */
export interface Archive {
  /** The newest release; none before the first. */
  latest(): Promise<ReleaseRecord | undefined>;
  /** @throws when the release is no longer kept */
  manifest(release: number): Promise<Manifest>;
  /** Writes down what is about to be done to the public folder. */
  begin(record: ReleaseRecord): Promise<void>;
  /** What was begun is done. */
  commit(record: ReleaseRecord): Promise<void>;
  /** What was begun and not done. */
  unfinished(): Promise<ReleaseRecord | undefined>;
  /** Numbers and dates of the releases that are kept, oldest first. */
  kept(): Promise<{ release: number; at: string }[]>;
  /** Forgets the releases before one. */
  forgetBefore(release: number): Promise<void>;
  /** The hashes of every file of every release that is kept. */
  hashes(): Promise<Set<Hash>>;
  /** Remembers that the site is kept at a release; `null` when it no longer is. */
  hold(release: number | null): Promise<void>;
  /** The release the site is kept at, if it is. */
  heldAt(): Promise<number | null>;
}

export function createArchive(folder: string): Archive {
  const unfinishedPath = join(folder, 'activation.json');
  const holdPath = join(folder, 'held-at');
  const pathOf = (release: number) => join(folder, `${String(release).padStart(8, '0')}.json`);

  async function numbers(): Promise<number[]> {
    await mkdir(folder, { recursive: true });
    const names = (await readdir(folder)).filter((name) => /^\d{8}\.json$/.test(name));
    return names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
  }

  async function record(release: number): Promise<ReleaseRecord> {
    const text = await readFile(pathOf(release), 'utf8').catch((cause: unknown) => {
      throw new Error(`Release ${release} is not kept. See: npm run releases`, { cause });
    });
    return recordFromJson(text);
  }

  /** From the nearest whole release up to this one. */
  async function manifest(release: number): Promise<Manifest> {
    const { base, change } = await record(release);
    return applied(base === null ? new Map() : await manifest(base), change);
  }

  async function write(path: string, record: ReleaseRecord): Promise<void> {
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.unfinished`, recordToJson(record));
    await rename(`${path}.unfinished`, path);
  }

  return {
    manifest,

    async latest() {
      const newest = (await numbers()).at(-1);
      return newest === undefined ? undefined : record(newest);
    },

    begin: (begun) => write(unfinishedPath, begun),

    commit: ({ release }) => rename(unfinishedPath, pathOf(release)),

    async unfinished() {
      const text = await readFile(unfinishedPath, 'utf8').catch(() => undefined);
      return text === undefined ? undefined : recordFromJson(text);
    },

    async kept() {
      return Promise.all(
        (await numbers()).map(async (release) => ({ release, at: (await record(release)).at })),
      );
    },

    async forgetBefore(release) {
      const [forgotten, kept] = [[] as number[], [] as number[]];
      for (const number of await numbers()) (number < release ? forgotten : kept).push(number);
      const oldest = kept[0];
      if (oldest === undefined || forgotten.length === 0) return;
      // The oldest one kept loses the base it was a change of.
      const change = wholeOf(await manifest(oldest));
      await write(pathOf(oldest), { ...(await record(oldest)), base: null, change });
      for (const number of forgotten) await unlink(pathOf(number));
    },

    async hashes() {
      const hashes = new Set<Hash>();
      for (const release of await numbers()) {
        for (const { file } of (await record(release)).change.put) hashes.add(file.hash);
      }
      return hashes;
    },

    async hold(release) {
      await mkdir(folder, { recursive: true });
      if (release === null) await rm(holdPath, { force: true });
      else await writeFile(holdPath, String(release));
    },

    async heldAt() {
      const text = await readFile(holdPath, 'utf8').catch(() => '');
      return /^\d+$/.test(text) ? Number(text) : null;
    },
  };
}
