import {
  SEARCH_FORMAT,
  type SearchManifest,
  searchFolder,
  searchManifestPath,
} from '@parvis/shared';
import { readShard, type Shard } from './shard.ts';

/** The text of a file of the site; none when there is no such file. */
export type ReadFile = (path: string) => Promise<string | undefined>;

/** The shards of the index, as they are needed. */
export interface Shards {
  /**
   * All shards of the release that is live. Those that were read before are kept for as long as
   * a release names them.
   *
   * @param arrived is told of all shards there are, each time that there is one more
   * @returns why there are none: the site has no index, or one that was made in another way than
   *   this code reads it
   * @throws what `read` throws
   */
  load(
    read: ReadFile,
    arrived?: (shards: readonly Shard[]) => void,
  ): Promise<readonly Shard[] | 'absent' | 'foreign'>;
}

/** @param atOnce how many files are read at the same time */
export function keepShards(atOnce: number): Shards {
  const kept = new Map<string, Promise<Shard | undefined>>();

  function shardIn(file: string, read: ReadFile): Promise<Shard | undefined> {
    const known = kept.get(file);
    if (known !== undefined) return known;
    const reading = read(searchFolder + file).then((json) => json && readShard(json)) as Promise<
      Shard | undefined
    >;
    kept.set(file, reading);
    reading.then(
      (shard) => shard ?? kept.delete(file),
      () => kept.delete(file),
    );
    return reading;
  }

  async function loadAll(
    files: readonly string[],
    read: ReadFile,
    arrived: (shards: readonly Shard[]) => void,
  ): Promise<Shard[]> {
    const shards: Shard[] = [];
    const queue = files.values();
    async function take(): Promise<void> {
      for (const file of queue) {
        const shard = await shardIn(file, read);
        if (shard !== undefined) shards.push(shard);
        arrived(shards);
      }
    }
    await Promise.all(Array.from({ length: atOnce }, take));
    return shards;
  }

  return {
    async load(read, arrived = () => {}) {
      // A release may take a shard away after its manifest was read: the next manifest says more.
      for (let attempt = 0; attempt < 2; attempt += 1) {
        const json = await read(searchManifestPath);
        if (json === undefined) return 'absent';
        const manifest = JSON.parse(json) as SearchManifest;
        if (manifest.format !== SEARCH_FORMAT) return 'foreign';
        const files = manifest.shards.map(({ file }) => file);
        for (const file of kept.keys()) if (!files.includes(file)) kept.delete(file);
        const shards = await loadAll(files, read, arrived);
        if (shards.length === files.length) return shards;
      }
      return 'absent';
    },
  };
}
