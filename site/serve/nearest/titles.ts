import { setImmediate } from 'node:timers/promises';
import {
  type FoundEntry,
  type SearchManifest,
  searchFolder,
  searchManifestPath,
} from '@parvis/shared';
import type { Folder } from '../folder.ts';
import { textOf } from '../text.ts';

/** A page, by what its title says. */
export type Titled = Pick<FoundEntry, 'address' | 'title'>;

/** The files of the index of the search that tell titles; none where there is no index. */
export async function filesWithTitles(folder: Folder): Promise<string[]> {
  const manifest = await textOf(searchManifestPath, folder);
  if (manifest === undefined) return [];
  return (JSON.parse(manifest) as SearchManifest).shards.map(({ file }) => searchFolder + file);
}

/** What MiniSearch writes of what it keeps to show, by the numbers that it gives to documents. */
interface StoredTitles {
  documentIds: Record<string, string>;
  storedFields: Record<string, Partial<FoundEntry>>;
}

/** The titles that one of these files tells; none when a release has taken it away. */
export async function titlesIn(file: string, folder: Folder): Promise<Titled[]> {
  // To read a file of the index takes some milliseconds: other visitors come in between.
  await setImmediate();
  const json = await textOf(file, folder);
  if (json === undefined) return [];
  const { documentIds, storedFields } = JSON.parse(json) as StoredTitles;
  return Object.entries(documentIds).flatMap(([number, address]) => {
    const title = storedFields[number]?.title;
    return title === undefined ? [] : [{ address, title }];
  });
}
