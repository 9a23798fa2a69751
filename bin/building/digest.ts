import { createHash } from 'node:crypto';
import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A digest of the contents and paths of files, whatever their dates: a fresh clone of the same
 * sources has the same digest.
 *
 * @param inputs files and folders, from `root`; an absent one counts as empty
 */
export async function digestOf(root: string, inputs: readonly string[]): Promise<string> {
  const files = (await Promise.all(inputs.map((input) => filesOf(root, input)))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(await readFile(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

async function filesOf(root: string, input: string): Promise<string[]> {
  const found = await stat(join(root, input)).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isFile()) return [input];
  const files: string[] = [];
  for await (const entry of glob(`${input}/**`, { cwd: root, withFileTypes: true })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name).slice(root.length + 1));
  }
  return files;
}
