import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Child } from '../../../bin/processes/child.ts';
import { keepRunning, restartDelay } from '../../../bin/processes/resident.ts';

/** A house of one program, whose children the test makes ready and kills. */
function house() {
  const children: (Child & { becomeReady(): void; die(how: string): void; stopped: boolean })[] =
    [];
  const said: string[] = [];
  const waits: { milliseconds: number; end(): void }[] = [];
  const clock = { now: 0 };
  const resident = keepRunning(
    'The CMS',
    () => {
      const ready = Promise.withResolvers<{ ready: true }>();
      const ended = Promise.withResolvers<string>();
      const child = {
        ready: ready.promise,
        ended: ended.promise,
        stopped: false,
        becomeReady: () => ready.resolve({ ready: true }),
        die: (how: string) => ended.resolve(how),
        async stop() {
          this.stopped = true;
          ended.resolve('exit code 0');
        },
      };
      children.push(child);
      return child;
    },
    {
      say: (sentence) => said.push(sentence),
      now: () => clock.now,
      wait: (milliseconds, given) =>
        new Promise((resolve, reject) => {
          waits.push({ milliseconds, end: () => resolve(undefined) });
          given.addEventListener('abort', () => reject(given.reason));
        }),
    },
  );
  return { resident, children, said, waits, clock };
}

/** Lets what was promised happen. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('a child that dies is started again, and both are said', async () => {
  const { resident, children, said, waits } = house();
  children[0]?.becomeReady();
  await resident.ready;
  children[0]?.die('signal SIGKILL');
  await settle();
  assert.deepEqual(said, ['The CMS stopped by itself (signal SIGKILL): starting it again in 1 s.']);
  waits[0]?.end();
  await settle();
  children[1]?.becomeReady();
  await settle();
  assert.equal(said[1], 'The CMS is back.');
});

test('each death in a row is waited for twice as long; one after a steady life is a first', async () => {
  const { children, waits, clock } = house();
  children[0]?.becomeReady();
  for (const rank of [0, 1, 2]) {
    await settle();
    children[rank]?.die('exit code 1');
    await settle();
    waits[rank]?.end();
  }
  await settle();
  children[3]?.becomeReady();
  await settle();
  clock.now += 3_600_000;
  children[3]?.die('exit code 1');
  await settle();
  assert.deepEqual(
    waits.map(({ milliseconds }) => milliseconds),
    [1_000, 2_000, 4_000, 1_000],
  );
});

test('no wait is longer than half a minute', () => {
  assert.equal(restartDelay(1), 1_000);
  assert.equal(restartDelay(40), 30_000);
});

test('a child that never became ready is not started again: the start fails', async () => {
  const { resident, children } = house();
  children[0]?.die('exit code 1');
  await assert.rejects(resident.ready, /The CMS stopped before it was ready \(exit code 1\)/);
  assert.equal(children.length, 1);
});

test('a stop is the last word, even while a start is waited for', async () => {
  const { resident, children, said } = house();
  children[0]?.becomeReady();
  await resident.ready;
  children[0]?.die('exit code 1');
  await settle();
  await resident.stop();
  assert.equal(children.length, 1);
  assert.equal(said.length, 1);
});

test('a restart that was asked for comes at once', async () => {
  const { resident, children, said, waits } = house();
  children[0]?.becomeReady();
  await resident.ready;
  await resident.restart();
  await settle();
  assert.equal(children[0]?.stopped, true);
  assert.equal(children.length, 2);
  assert.deepEqual([said, waits], [[], []]);
  await resident.stop();
});
