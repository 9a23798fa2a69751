import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../machine/root.ts';
import type { Batch } from './batches.ts';

/** Node's runner gives each file a process: one file is written for each batch. */
const folder = join(root, 'node_modules/.cache/parvis/together');

/** Writes what runs each batch, and returns the files to give to Node's runner. */
export async function writeBatches(batches: readonly Batch[]): Promise<string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return Promise.all(
    batches.map(async ({ name, files }, rank) => {
      // The runner starts files in the order of their names.
      const file = join(folder, `${String(rank + 1).padStart(2, '0')}-${name}.test.mjs`);
      await writeFile(file, sourceOf(files));
      return file;
    }),
  );
}

const sourceOf = (files: readonly string[]) =>
  [
    `import { runTogether } from ${JSON.stringify(pathToFileURL(import.meta.filename).href)};`,
    `await runTogether(${JSON.stringify(files, null, 2)});`,
    '',
  ].join('\n');

/**
 * Runs the tests of several files in this process, each file as a suite that bears its name: its
 * hooks are those of that suite. A file that cannot be loaded fails, and the others go on.
 *
 * @param files relative to the root
 */
export async function runTogether(files: readonly string[]): Promise<void> {
  // Loading takes the processor for so long that a test which waits meanwhile would lose patience.
  const allLoaded = Promise.withResolvers<void>();
  for (const file of files) await load(file, allLoaded.promise);
  allLoaded.resolve();
}

/** @param go until it is fulfilled, the tests of the file wait */
function load(file: string, go: Promise<void>): Promise<void> {
  return new Promise((loaded) => {
    describe(file, async () => {
      // First of all: Node knows whose tests those are by what their file was asked from.
      await import(pathToFileURL(join(root, file)).href).finally(loaded);
      await go;
    });
  });
}
