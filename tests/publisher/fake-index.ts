import { type SearchEntry, searchFolder, searchManifestPath } from '@parvis/shared';
import type { IndexFiles, SearchIndex } from '../../site/publisher/search/client.ts';

/** A search index of the tests: one file that names what it finds, and builds that can be held up. */
export interface FakeIndex {
  create(): SearchIndex;
  /** What it was last told to find, by address. */
  entries(): ReadonlyMap<string, SearchEntry>;
  /** Builds wait until `letBuild`. */
  holdBuilds(): void;
  letBuild(): void;
  /** The next build fails, as when its thread dies. */
  dieAtNextBuild(): void;
}

export function createFakeIndex(): FakeIndex {
  let entries = new Map<string, SearchEntry>();
  let held = Promise.resolve();
  let letGo: () => void = () => undefined;
  let dies = false;

  return {
    create() {
      entries = new Map();
      let shard: string | undefined;
      return {
        async update({ put, remove }): Promise<IndexFiles> {
          await held;
          if (dies) {
            dies = false;
            throw new Error('The thread died.');
          }
          for (const entry of put) entries.set(entry.address, entry);
          for (const address of remove) entries.delete(address);
          const titles = [...entries.values()].map(({ title }) => title).sort();
          const before = shard;
          shard = `${searchFolder}${titles.join('-')}.json`;
          const bytes = Buffer.from(JSON.stringify(titles));
          return {
            put: [
              { path: shard, bytes },
              { path: searchManifestPath, bytes },
            ],
            remove: before === undefined || before === shard ? [] : [before],
          };
        },
        stop: async () => undefined,
      };
    },
    entries: () => entries,
    holdBuilds() {
      held = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    letBuild: () => letGo(),
    dieAtNextBuild() {
      dies = true;
    },
  };
}
