import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../machine/root.ts';
import type { Task } from '../processes/run.ts';

/** Many times what the slowest file takes: a busy machine is three times as slow as a calm one. */
const LONGEST_TEST_MS = 20 * 60_000;

/** Many times what the slowest file takes to close what it opened. */
const LONGEST_CLOSING_MS = 60_000;

/**
 * Node would run one on two cores. A CMS and its browser wait for each other most of the time, so
 * that two of them fit; more would make the waits of browsers longer than they allow.
 */
const FILES_AT_ONCE = 2;

/**
 * Megabytes. With Node's own 16, a CMS that starts spends a seventh of its time tidying its memory
 * while it loads its modules.
 */
const YOUNG_MEMORY = 64;

/** Most files take less time than the compilation of what they import: Node keeps it there. */
const compiled = join(root, 'node_modules/.cache/parvis/compiled');

/**
 * Runs test files with Node's runner. What hangs, or leaves something running, fails by its name
 * and the others go on.
 *
 * @param closing how long a file may go on after its tests, in milliseconds
 */
export function testTask(files: readonly string[], closing = LONGEST_CLOSING_MS): Task {
  const leftRunning = pathToFileURL(join(import.meta.dirname, 'left-running.ts'));
  return {
    program: process.execPath,
    arguments: [
      '--test',
      '--enable-source-maps',
      `--max-semi-space-size=${YOUNG_MEMORY}`,
      `--import=${leftRunning}?patience=${closing}`,
      `--test-timeout=${LONGEST_TEST_MS}`,
      `--test-concurrency=${FILES_AT_ONCE}`,
      ...files,
    ],
    environment: { NODE_COMPILE_CACHE: compiled },
  };
}
