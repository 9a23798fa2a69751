import { setImmediate } from 'node:timers/promises';
import { type CompiledSite, type SearchEntry, searchFolder } from '@parvis/shared';
import type { Blobs } from './releases/blobs.ts';
import type { Intention } from './releases/intention.ts';
import type { Manifest } from './releases/manifest.ts';
import { createRecorder } from './render/recorder.ts';
import type { IndexFiles, SearchIndex } from './search/client.ts';
import type { Cell } from './snapshot/cells.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

/**
 * Keeps the search index saying what the site says, out of the way of a page that goes live: what
 * appears or changes follows its release in small steps, what leaves the site leaves in the same
 * release (contract C3).
 */
export interface Searching {
  /** Takes in what changed in the snapshot. */
  absorb(changed: ReadonlySet<Cell>): void;
  /** Keeps the index that an earlier process left, until this one has made its own. */
  keepEarlier(live: Manifest): void;
  /**
   * Brings the files of the index up to date now. Before the first index is whole there is none
   * to bring up to date: that of an earlier process may name what is gone, and goes.
   */
  settle(): Promise<void>;
  /**
   * One small step towards an index that is up to date.
   *
   * @returns `more` to take another step soon, `waiting` when `onReady` will call for it,
   *   `ready` when the files are up to date
   */
  step(): Promise<'more' | 'waiting' | 'ready'>;
  /** Whether something that the index names has left the site. */
  namesWhatIsGone(): boolean;
}

/** Entries asked of the snapshot in one step: some tens of milliseconds. */
const ENTRIES_A_STEP = 25;

/** Characters of answers kept: an entry is asked for once a change, what entries share is small. */
const ROOM_FOR_ANSWERS = 1024 * 1024;

export function createSearching(tools: {
  site: CompiledSite;
  snapshot: Snapshot;
  blobs: Pick<Blobs, 'put'>;
  intention: Intention;
  /** Starts an index, empty. */
  createIndex(): SearchIndex;
  /** Calls for a step: what the last one waited for is there, or was given up because of a failure. */
  onReady(failure?: unknown): void;
}): Searching {
  const { site, snapshot, blobs, intention, createIndex, onReady } = tools;
  const recorder = createRecorder(snapshot, site.queries, site.searchGroups, ROOM_FOR_ANSWERS);
  const stale = new Set<string>();
  const gone = new Set<string>();
  const collected = new Map<string, SearchEntry>();
  /** Files that were built and not published yet. */
  const put = new Map<string, Uint8Array>();
  const remove = new Set<string>();
  let index: SearchIndex | undefined;
  let underWay: Promise<void> | undefined;
  let isWhole = false;

  function absorb(changed: ReadonlySet<Cell>): void {
    const found = recorder.update(changed);
    for (const address of found.stale) stale.add(address);
    for (const { address } of found.added) {
      stale.add(address);
      gone.delete(address);
    }
    for (const { address } of found.removed) {
      stale.delete(address);
      collected.delete(address);
      gone.add(address);
    }
  }

  async function collect(most: number): Promise<void> {
    for (const address of [...stale].slice(0, most)) {
      const entry = recorder.askFor(address).searchEntry?.(address) as SearchEntry | null;
      stale.delete(address);
      if (entry === null) gone.add(address);
      else collected.set(address, entry);
      await setImmediate();
    }
  }

  /** Hands over what was collected; its files arrive later. */
  async function build(): Promise<void> {
    index ??= createIndex();
    const change = { put: [...collected.values()], remove: [...gone] };
    collected.clear();
    gone.clear();
    try {
      arrived(await index.update(change));
      isWhole = true;
    } catch (error) {
      // Its thread is over: the next one is given everything.
      startAnew();
      throw error;
    }
  }

  function arrived(files: IndexFiles): void {
    for (const { path, bytes } of files.put) {
      put.set(path, bytes);
      remove.delete(path);
    }
    for (const path of files.remove) {
      put.delete(path);
      remove.add(path);
    }
  }

  function startAnew(): void {
    index = undefined;
    isWhole = false;
    put.clear();
    remove.clear();
    for (const { address } of recorder.routes()) stale.add(address);
  }

  async function publishFiles(): Promise<void> {
    for (const [path, bytes] of put) {
      intention.set(path, { hash: await blobs.put(bytes), kind: 'companion' });
    }
    for (const path of remove) intention.delete(path);
    put.clear();
    remove.clear();
  }

  function withdraw(): void {
    for (const path of [...intention.files().keys()]) {
      if (path.startsWith(searchFolder)) intention.delete(path);
    }
  }

  return {
    absorb,

    keepEarlier(live) {
      for (const [path, file] of live) {
        if (path.startsWith(searchFolder)) intention.set(path, { ...file, kind: 'companion' });
      }
    },

    async settle() {
      if (!isWhole) return withdraw();
      try {
        await underWay;
        await collect(Number.POSITIVE_INFINITY);
        await build();
        await publishFiles();
      } catch (error) {
        withdraw();
        onReady(error);
      }
    },

    async step() {
      if (underWay !== undefined) return 'waiting';
      if (stale.size > 0) {
        await collect(ENTRIES_A_STEP);
        return 'more';
      }
      if (collected.size > 0 || gone.size > 0 || !isWhole) {
        underWay = build();
        const end = (failure?: unknown) => {
          underWay = undefined;
          onReady(failure);
        };
        underWay.then(() => end(), end);
        return 'waiting';
      }
      if (put.size > 0 || remove.size > 0) await publishFiles();
      return 'ready';
    },

    namesWhatIsGone: () => gone.size > 0,
  };
}
