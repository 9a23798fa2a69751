import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRules, type Rules } from './redirects.ts';

/** The public folder, as requests see it. Each file is read whole, so never half old, half new. */
export interface Folder {
  /** The bytes of a file; none when there is no such file. */
  read(file: string): Promise<Buffer | undefined>;
  has(file: string): Promise<boolean>;
  /** The old addresses of the release that is live. */
  rules(): Promise<Rules>;
}

const RULES_FILE = '_redirects';
const absences = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

export function openFolder(path: string): Folder {
  let known: { identity: string; rules: Rules } = { identity: '', rules: new Map() };

  /** Uses a file through one descriptor: a rename meanwhile does not mix two files. */
  async function withFile<Result>(
    file: string,
    use: (handle: Awaited<ReturnType<typeof open>>) => Promise<Result>,
  ): Promise<Result | undefined> {
    try {
      await using handle = await open(join(path, file));
      return await use(handle);
    } catch (error) {
      if (absences.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
      throw error;
    }
  }

  return {
    read: (file) => withFile(file, (handle) => handle.readFile()),

    has: async (file) =>
      (await withFile(file, async (handle) => (await handle.stat()).isFile())) ?? false,

    async rules() {
      const current = await withFile(RULES_FILE, async (handle) => {
        const { ino, mtimeMs, size } = await handle.stat();
        const identity = `${ino} ${mtimeMs} ${size}`;
        if (identity === known.identity) return known;
        return { identity, rules: parseRules(await handle.readFile('utf8')) };
      });
      known = current ?? { identity: '', rules: new Map() };
      return known.rules;
    },
  };
}
