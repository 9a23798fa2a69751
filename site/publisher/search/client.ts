import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { SearchEntry } from '@parvis/shared';

/** What documents become in the search. */
export interface SearchChange {
  put: readonly SearchEntry[];
  /** Addresses that are no longer to be found. */
  remove: readonly string[];
}

/** What the files of the index become, by path in the public folder. */
export interface IndexFiles {
  put: { path: string; bytes: Uint8Array }[];
  remove: string[];
}

/** Part of a change. The files are built after the last. */
export interface Slice extends SearchChange {
  isLast: boolean;
}

/** The French full-text index of the site. Its work is done by a thread of its own. */
export interface SearchIndex {
  /**
   * Builds the shards that a change touches, once those before it are done.
   *
   * An index starts empty, and does not know what a process before it left: the first change puts
   * every entry, and then its files are all the files of the index.
   *
   * @throws when the thread died or was stopped. Another index must be given every entry
   */
  update(change: SearchChange): Promise<IndexFiles>;
  /** Ends the thread, and what it was doing. */
  stop(): Promise<void>;
}

/** Entries handed over at once: their copy holds up the publisher for a few milliseconds at most. */
const SLICE = 100;

export function createSearchIndex(): SearchIndex {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const ending = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  worker.once('error', (cause) => ending.abort(cause));
  worker.once('exit', () => ending.abort());

  async function send({ put, remove }: SearchChange): Promise<IndexFiles> {
    for (let from = 0; from < put.length; from += SLICE) {
      worker.postMessage({ put: put.slice(from, from + SLICE), remove: [], isLast: false });
      await setImmediate();
    }
    worker.postMessage({ put: [], remove, isLast: true } satisfies Slice);
    const [files] = (await once(worker, 'message', { signal: ending.signal })) as [IndexFiles];
    return files;
  }

  return {
    update(change) {
      const done = last.then(() => send(change));
      last = done.catch(() => undefined);
      return done.catch((cause: unknown) => {
        throw new Error('The thread of the search index is over', { cause });
      });
    },

    async stop() {
      await worker.terminate();
    },
  };
}
