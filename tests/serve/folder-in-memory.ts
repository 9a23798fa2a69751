import type { Folder } from '../../site/serve/folder.ts';
import { parseRules } from '../../site/serve/redirects.ts';

/** A public folder for the tests: file → text. */
export function folderWith(files: Record<string, string>): Folder {
  return {
    read: async (file) => (file in files ? Buffer.from(files[file] ?? '') : undefined),
    has: async (file) => file in files,
    rules: async () => parseRules(files._redirects ?? ''),
  };
}
