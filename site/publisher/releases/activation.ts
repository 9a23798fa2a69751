import type { Archive } from './archive.ts';
import { inOrder, type Manifest, type ManifestChange, type ReleasedFile } from './manifest.ts';
import type { PublicFolder } from './public-folder.ts';
import { type ReleaseRecord, wholeOf } from './record.ts';

/** Makes the public folder match releases, one after the other, through any crash. */
export interface Activation {
  /** What the public folder holds. */
  live(): Manifest;
  /** The number of the live release; 0 before the first. */
  release(): number;
  /** When it was made, as an ISO instant. */
  activatedAt(): string | null;
  /** Finishes what a crash or a full disk interrupted. Before anything else. */
  recover(): Promise<void>;
  /** Reads every public file, whoever wrote it. */
  inspect(): Promise<void>;
  /** Takes the folder to be what the live release says. */
  trust(): Promise<void>;
  /** Makes the next release of a change. A change of nothing makes none. @param whole what it leads to */
  activate(change: ManifestChange, whole: Manifest): Promise<void>;
  /** Adds to the live release what completes it without changing what its pages say. */
  complete(change: ManifestChange): Promise<void>;
}

/** Releases between two that are written whole: what is read at the most to know one of them. */
const CHAIN = 24;

export function createActivation(
  folder: PublicFolder,
  archive: Archive,
  now: () => Date,
): Activation {
  let live = new Map<string, ReleasedFile>();
  let latest: ReleaseRecord | undefined;
  /** How many releases in a row are changes of one another; none may be based on what is unknown. */
  let chain = CHAIN;
  let mustRecover = true;

  async function take(record: ReleaseRecord, change: ManifestChange): Promise<void> {
    mustRecover = true;
    await archive.begin(record);
    await folder.apply(change);
    await archive.commit(record);
    mustRecover = false;
    isDone(record, change);
  }

  function isDone(record: ReleaseRecord, change: ManifestChange): void {
    latest = record;
    for (const { path, file } of change.put) live.set(path, file);
    for (const path of change.remove) live.delete(path);
  }

  function recordOf(change: ManifestChange, whole: Manifest): ReleaseRecord {
    const next = { release: (latest?.release ?? 0) + 1, at: now().toISOString() };
    if (chain >= CHAIN || latest === undefined) {
      chain = 0;
      // Whoever finishes it must know what to take away, too.
      return { ...next, base: null, change: { put: wholeOf(whole).put, remove: change.remove } };
    }
    chain += 1;
    return { ...next, base: latest.release, change };
  }

  return {
    live: () => live,
    release: () => latest?.release ?? 0,
    activatedAt: () => latest?.at ?? null,

    async recover() {
      if (!mustRecover) return;
      latest = await archive.latest();
      const unfinished = await archive.unfinished();
      if (unfinished !== undefined) {
        const change = inOrder(unfinished.change, live);
        await folder.apply(change);
        await archive.commit(unfinished);
        isDone(unfinished, change);
      }
      mustRecover = false;
    },

    async inspect() {
      live = new Map(await folder.inspect());
    },

    async trust() {
      live = latest === undefined ? new Map() : new Map(await archive.manifest(latest.release));
    },

    async activate(change, whole) {
      if (change.put.length === 0 && change.remove.length === 0) return;
      const ordered = inOrder(change, live);
      await take(recordOf(ordered, whole), ordered);
    },

    async complete(change) {
      if (latest === undefined || (change.put.length === 0 && change.remove.length === 0)) return;
      const ordered = inOrder(change, live);
      await take({ ...latest, change: merged(latest.change, ordered) }, ordered);
    },
  };
}

/** One change that does what two do, one after the other. */
function merged(first: ManifestChange, second: ManifestChange): ManifestChange {
  const put = new Map(first.put.map(({ path, file }) => [path, file]));
  const remove = new Set(first.remove);
  for (const { path, file } of second.put) {
    put.set(path, file);
    remove.delete(path);
  }
  for (const path of second.remove) {
    put.delete(path);
    remove.add(path);
  }
  return { put: [...put].map(([path, file]) => ({ path, file })), remove: [...remove] };
}
