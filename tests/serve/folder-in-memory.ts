import type { Disk } from '../../site/serve/disk.ts';
import type { Folder } from '../../site/serve/folder.ts';
import { parseRules } from '../../site/serve/redirects.ts';
import { keepVersions } from '../../site/serve/versions.ts';
import { createDiskInMemory } from './disk-in-memory.ts';

/** A public folder for the tests: file → text. */
export function folderWith(files: Record<string, string>): Folder {
  return folderOf(createDiskInMemory(files), files._redirects);
}

export function folderOf(disk: Disk, redirects = ''): Folder {
  return {
    find: keepVersions(disk, { total: 1e6, largest: 1e5 }),
    has: (file) => disk.look(file) !== undefined,
    rules: async () => parseRules(redirects),
  };
}
