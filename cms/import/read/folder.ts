import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** An entry of a folder, at any depth: a file that can be read, or why it can't. */
export type FolderEntry =
  | { path: string; file: { size: number } }
  | { path: string; refusal: string };

/**
 * Walks a folder in name order, never out of it and never in circles: links to folders are not
 * followed, and links to files only where the file lies inside `root`.
 *
 * @param isFileName whether a name is one of a file of the wanted kind; a folder with such a name is refused
 * @returns nothing at all when the folder does not exist
 */
export async function* walkFolder(
  folder: string,
  root: string,
  isFileName: (name: string) => boolean,
): AsyncGenerator<FolderEntry> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && isFileName(entry.name)) {
      yield { path, refusal: 'un dossier porte ce nom de fichier' };
    } else if (entry.isDirectory()) {
      yield* walkFolder(path, root, isFileName);
    } else if (entry.isSymbolicLink()) {
      yield await followLink(path, root);
    } else if (entry.isFile()) {
      yield { path, file: { size: (await lstat(path)).size } };
    } else {
      yield { path, refusal: 'ce n’est ni un fichier ni un dossier' };
    }
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function followLink(path: string, root: string): Promise<FolderEntry> {
  const target = await targetOf(path);
  if (target === undefined) return { path, refusal: 'le lien symbolique ne mène nulle part' };
  if (!isInside(target.path, await realpath(root))) {
    return { path, refusal: 'le lien symbolique sort du dossier importé' };
  }
  if (!target.stats.isFile())
    return { path, refusal: 'le lien symbolique ne mène pas à un fichier' };
  return { path, file: { size: target.stats.size } };
}

async function targetOf(path: string): Promise<{ path: string; stats: Stats } | undefined> {
  try {
    return { path: await realpath(path), stats: await stat(path) };
  } catch {
    return undefined;
  }
}

function isInside(path: string, root: string): boolean {
  const inside = relative(root, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`);
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
