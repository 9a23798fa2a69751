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

test('a publisher that was killed leaves the folder free', async () => {
  const holder = join(folder, 'holder.mjs');
  const module = pathToFileURL(join(import.meta.dirname, '../../site/publisher/lock.ts'));
  await writeFile(
    holder,
    `import { lockState } from '${module}'; lockState(${JSON.stringify(path)}); process.send('locked'); setInterval(() => {}, 1000);`,
  );
  const child = fork(holder);
  await once(child, 'message');
  assert.throws(() => lockState(path));
  child.kill('SIGKILL');
  await once(child, 'exit');
  lockState(path)();
});
