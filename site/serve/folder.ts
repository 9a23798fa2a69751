import { openDisk } from './disk.ts';
import { parseRules, type Rules } from './redirects.ts';
import { type FileVersion, keepVersions, type Room } from './versions.ts';

/** The public folder, as requests see it: each answer is of the release that is live then. */
export interface Folder {
  /** None when there is no such file. */
  find(file: string): Promise<FileVersion | undefined>;
  has(file: string): boolean;
  /** The old addresses of the release that is live. */
  rules(): Promise<Rules>;
}

const MEGABYTE = 2 ** 20;
const usualRoom: Room = { total: 64 * MEGABYTE, largest: 8 * MEGABYTE };

const RULES_FILE = '_redirects';

export function openFolder(path: string, room = usualRoom): Folder {
  const disk = openDisk(path);
  let known: { identity: string | undefined; rules: Rules } | undefined;

  return {
    find: keepVersions(disk, room),

    has: (file) => disk.look(file) !== undefined,

    async rules() {
      const seen = disk.look(RULES_FILE);
      if (seen !== undefined && seen.identity === known?.identity) return known.rules;
      const found = await disk.read(RULES_FILE);
      const rules = parseRules(found?.bytes.toString('utf8') ?? '');
      known = { identity: found?.identity, rules };
      return rules;
    },
  };
}
