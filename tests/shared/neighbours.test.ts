import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedNeighbours, neighboursIn } from '@parvis/shared';
import fc from 'fast-check';

const lists = fc.uniqueArray(fc.nat(60).map(String), { maxLength: 40 });

test('the latest has nothing before it, the first ever nothing after it', () => {
  const ids = ['c', 'b', 'a'];
  assert.deepEqual(neighboursIn(ids, 'c'), { before: null, after: 'b' });
  assert.deepEqual(neighboursIn(ids, 'b'), { before: 'c', after: 'a' });
  assert.deepEqual(neighboursIn(ids, 'a'), { before: 'b', after: null });
  assert.deepEqual(neighboursIn(ids, 'absent'), { before: null, after: null });
});

test('every item whose neighbours differ is said to have changed', () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const said = new Set(changedNeighbours(before, after));
      for (const id of [...before, ...after]) {
        const [was, is] = [neighboursIn(before, id), neighboursIn(after, id)];
        if (was.before !== is.before || was.after !== is.after) assert.ok(said.has(id), id);
      }
    }),
  );
});

test('what comes or goes concerns itself and those next to it, no one else', () => {
  const ids = Array.from({ length: 50 }, (_, index) => `i${index}`);
  assert.deepEqual(changedNeighbours(ids, ['new', ...ids]), ['i0', 'new']);
  assert.deepEqual(changedNeighbours(ids, ids.toSpliced(20, 1)), ['i19', 'i20', 'i21']);
});
