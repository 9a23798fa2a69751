import { createHash } from 'node:crypto';
import {
  SEARCH_FORMAT,
  type SearchEntry,
  type SearchManifest,
  searchFolder,
  searchManifestPath,
} from '@parvis/shared';
import { hashOf } from '../releases/blobs.ts';
import type { IndexFiles } from './client.ts';
import { type ReadEntry, readEntry, shardBytes } from './shard.ts';

/**
 * The entries of the index, in shards. Which shards there are, and the bytes of each, depend on
 * the entries only, not on the order in which they came and went.
 */
export interface Shards {
  put(entry: SearchEntry): void;
  remove(address: string): void;
  /** Builds the shards that changed since the last time, and tells what it changes of the files. */
  build(): IndexFiles;
}

interface Shard {
  entries: Map<string, ReadEntry>;
  /** The name of its file; none while it is to be built. */
  file?: string;
}

/**
 * A shard holds all entries whose digest, in bits, starts with its name. One that holds more than
 * `capacity` is split in two, and two halves that hold no more are joined: a change touches one
 * shard, or two. Were all split at once, one more document could mean to build the whole index.
 *
 * @param capacity the most entries of a shard
 */
export function createShards(capacity: number): Shards {
  const shards = new Map<string, Shard>([['', { entries: new Map() }]]);
  let paths = new Set<string>();

  function nameFor(address: string): string {
    const digest = digestOf(address);
    let length = 0;
    while (!shards.has(digest.slice(0, length))) length += 1;
    return digest.slice(0, length);
  }

  const entriesIn = (name: string) => shards.get(name)?.entries ?? new Map<string, ReadEntry>();

  function split(name: string): void {
    const entries = entriesIn(name);
    if (entries.size <= capacity) return;
    shards.delete(name);
    for (const half of [`${name}0`, `${name}1`]) {
      const within = [...entries].filter(([address]) => digestOf(address).startsWith(half));
      shards.set(half, { entries: new Map(within) });
      split(half);
    }
  }

  /** The other half may be split: together they are then too many. */
  function join(name: string): void {
    const halves = [`${name}0`, `${name}1`];
    const entries = halves.flatMap((half) => [...entriesIn(half)]);
    if (!halves.every((half) => shards.has(half)) || entries.length > capacity) return;
    for (const half of halves) shards.delete(half);
    shards.set(name, { entries: new Map(entries) });
    join(name.slice(0, -1));
  }

  return {
    put(entry) {
      const name = nameFor(entry.address);
      shards.set(name, { entries: entriesIn(name).set(entry.address, readEntry(entry)) });
      split(name);
    },

    remove(address) {
      const name = nameFor(address);
      const entries = entriesIn(name);
      if (!entries.delete(address)) return;
      shards.set(name, { entries });
      join(name.slice(0, -1));
    },

    build() {
      const put: IndexFiles['put'] = [];
      const listed: SearchManifest['shards'] = [];
      for (const [, shard] of [...shards].sort(byName)) {
        if (shard.entries.size === 0) continue;
        if (shard.file === undefined) {
          const bytes = shardBytes(shard.entries.values());
          shard.file = `${hashOf(bytes).slice(0, 20)}.json`;
          put.push({ path: searchFolder + shard.file, bytes });
        }
        listed.push({ file: shard.file, entries: shard.entries.size });
      }
      put.push({ path: searchManifestPath, bytes: manifestBytes(listed) });
      const before = paths;
      paths = new Set(listed.map(({ file }) => searchFolder + file));
      return {
        put: put.filter(({ path }) => !before.has(path)),
        remove: [...before.difference(paths)],
      };
    },
  };
}

function manifestBytes(shards: SearchManifest['shards']): Uint8Array {
  const entries = shards.reduce((sum, shard) => sum + shard.entries, 0);
  const manifest: SearchManifest = { format: SEARCH_FORMAT, entries, shards };
  return new TextEncoder().encode(JSON.stringify(manifest));
}

/** Where an address goes: bits that look drawn by chance, and are the same on every machine. */
function digestOf(address: string): string {
  const digest = createHash('sha256').update(address).digest();
  return digest.readBigUInt64BE().toString(2).padStart(64, '0');
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
