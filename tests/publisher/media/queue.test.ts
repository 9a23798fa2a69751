import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createQueue } from '../../../site/publisher/media/queue.ts';

test('a queue does so many tasks at once, the urgent ones first', async () => {
  const queue = createQueue(2);
  const gates = new Map<string, () => void>();
  const begun: string[] = [];
  const beginning = Promise.withResolvers<void>();
  const task = (name: string) => () => {
    begun.push(name);
    if (name === 'urgent') beginning.resolve();
    return new Promise<void>((resolve) => gates.set(name, resolve));
  };
  const all = ['a', 'b', 'c'].map((name) => queue.add(task(name)));
  all.push(queue.add(task('urgent'), true));
  assert.deepEqual(begun, ['a', 'b']);
  gates.get('a')?.();
  await beginning.promise;
  assert.deepEqual(begun, ['a', 'b', 'urgent']);
  all.push(queue.add(async () => gates.get('c')?.()));
  for (const name of ['b', 'urgent']) gates.get(name)?.();
  await Promise.all([...all, queue.idle()]);
  assert.deepEqual(begun, ['a', 'b', 'urgent', 'c']);
});

test('a task that fails, or throws at once, fails alone', async () => {
  const queue = createQueue(1);
  await assert.rejects(
    queue.add(() => {
      throw new Error('at once');
    }),
    /at once/,
  );
  await assert.rejects(
    queue.add(async () => {
      throw new Error('later');
    }),
    /later/,
  );
  assert.equal(await queue.add(async () => 'done'), 'done');
  await queue.idle();
});
