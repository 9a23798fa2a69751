import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../../../bin/processes/run.ts';

const never = new AbortController().signal;
const script = (code: string) => ({ program: process.execPath, arguments: ['--eval', code] });

test('an outcome holds all that was written and how it ended', async () => {
  const good = await run(script('console.log("un"); console.error("deux")'), 'kept', never);
  assert.deepEqual(good, { ok: true, end: 'exit code 0', output: 'un\ndeux\n' });
  const bad = await run(script('process.exit(3)'), 'kept', never);
  assert.deepEqual(bad, { ok: false, end: 'exit code 3', output: '' });
});

test('a program that does not exist is an outcome, not a crash', async () => {
  const { ok, end } = await run({ program: '/none/such', arguments: [] }, 'kept', never);
  assert.equal(ok, false);
  assert.match(end, /ENOENT/);
});

test('an interruption ends the program and those that it started', async () => {
  const interruption = new AbortController();
  const running = run(
    script(`
      const { spawn } = require('node:child_process');
      spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
      setInterval(() => {}, 1000);
    `),
    'kept',
    interruption.signal,
  );
  await wait(300);
  interruption.abort();
  // The grandchild holds the pipe: only its end lets the promise settle.
  await assert.rejects(running, { name: 'AbortError' });
});

test('after an interruption, nothing more is started', async () => {
  await assert.rejects(run(script(''), 'kept', AbortSignal.abort()), { name: 'AbortError' });
});
