import { relative } from 'node:path';
import { after } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import { root } from '../machine/root.ts';

/*
 * Loaded before each test file, as `left-running.ts?patience=…` in milliseconds. A file that still
 * runs so long after its last test ends by its name and by what it left running, once all that it
 * reported is written. Node's own --test-force-exit ends it before that, and loses lines.
 */

const patience = Number(new URL(import.meta.url).searchParams.get('patience'));
const [, file = ''] = process.argv;

// What a test file starts, a thread or a fork, is loaded with this module too.
if (isMainThread && /\.test\.(ts|mjs)$/.test(file)) {
  after(() => void setTimeout(end, patience).unref());
}

async function end(): Promise<void> {
  await reported();
  const running = process.getActiveResourcesInfo().join(', ');
  console.error(`${relative(root, file)} left running after its tests: ${running}`);
  process.exit(1);
}

/**
 * The report waits for room in the pipe, piece after piece: it is written when none follows. A file
 * that leaves nothing else running ends while this waits.
 */
async function reported(): Promise<void> {
  const { stdout } = process;
  let before = -1;
  while (stdout.writableLength > 0 || stdout.bytesWritten > before) {
    before = stdout.bytesWritten;
    await wait(50, undefined, { ref: false });
  }
}
