import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { statePaths } from '../../../site/publisher/settings.ts';

/** The files of a folder, by path. None when there is no folder; none that goes meanwhile. */
export async function filesIn(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await entriesIn(folder)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = await readFile(path, 'latin1').catch(absentAs(undefined));
    if (text !== undefined) files.set(relative(folder, path), text);
  }
  return files;
}

/** The paths of which two folders do not say the same. */
export function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

/** One line for a fault of some things; none when it is a fault of nothing. */
export function faultOf(fault: string, things: readonly string[]): string[] {
  if (things.length === 0) return [];
  return [`${things.length > 3 ? `${things.length} files` : things.join(', ')}: ${fault}`];
}

/** What a publisher that has done its work should not leave behind: one line for each thing. */
export async function remainsIn(folder: string): Promise<string[]> {
  const { public: visible, staging } = statePaths(folder);
  const staged = (await entriesIn(staging)).map(({ name }) => `staging/${name} is left`);
  const folders = (await entriesIn(visible)).filter((entry) => entry.isDirectory());
  const paths = folders.map(({ parentPath, name }) => join(parentPath, name));
  const contents = await Promise.all(paths.map((path) => readdir(path)));
  const empty = paths.filter((_, rank) => contents[rank]?.length === 0);
  return [...staged, ...empty.map((path) => `${relative(folder, path)}/ is an empty folder`)];
}

/** The releases that the journal of a state folder does not tell, up to the newest. */
export async function untoldReleases(folder: string, newest: number): Promise<number[]> {
  const path = statePaths(folder).journal;
  const journal = await readFile(path, 'utf8').catch(absentAs(''));
  const told = new Set(
    [...journal.matchAll(/"release":(\d+)/g)].map(([, release]) => Number(release)),
  );
  return Array.from({ length: newest }, (_, rank) => rank + 1).filter((one) => !told.has(one));
}

function entriesIn(folder: string): Promise<Dirent[]> {
  return readdir(folder, { recursive: true, withFileTypes: true }).catch(absentAs([]));
}

function absentAs<Value>(value: Value): (error: NodeJS.ErrnoException) => Value {
  return (error) => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}
