import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { lockState } from '../../site/publisher/lock.ts';

let folder: string;
let path: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parvis-lock-'));
  path = join(folder, 'publisher.lock');
});
after(() => rm(folder, { recursive: true }));

test('a state folder has one publisher at a time', () => {
  const unlock = lockState(path);
  assert.throws(
    () => lockState(path),
    /^StateLockedError: Another publisher works in .*parvis-lock-/,
  );
  unlock();
  lockState(path)();
});

test('a state folder is kept by whoever forgot how to give it back, until it is killed', async () => {
  const holder = join(folder, 'holder.mjs');
  const module = pathToFileURL(join(import.meta.dirname, '../../site/publisher/lock.ts'));
  await writeFile(
    holder,
    `import { lockState } from '${module}';
     lockState(${JSON.stringify(path)});
     setImmediate(() => { gc(); process.send('locked'); });
     setInterval(() => {}, 1000);`,
  );
  const child = fork(holder, { execArgv: ['--expose-gc'] });
  const ended = once(child, 'exit');
  try {
    await Promise.race([once(child, 'message'), ended]);
    assert.throws(() => lockState(path), { name: 'StateLockedError' });
  } finally {
    child.kill('SIGKILL');
  }
  await ended;
  lockState(path)();
});
