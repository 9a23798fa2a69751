import assert from 'node:assert/strict';
import { test } from 'node:test';
import { millisecondsUntilNews } from '../../../cms/src/admin/panels/planned/due.ts';

const now = new Date('2026-12-02T17:00:00Z');
const planned = (at: string) => ({ at, state: 'planned' as const });

test('the panel asks again a little after the first change is due', () => {
  const changes = [planned('2026-12-02T19:00:00Z'), planned('2026-12-02T17:01:00Z')];
  assert.equal(millisecondsUntilNews(changes, now), 75_000);
});

test('it goes on asking about a change that is late', () => {
  assert.equal(millisecondsUntilNews([planned('2026-12-02T16:00:00Z')], now), 15_000);
});

test('it asks about a far change within what a timer can count', () => {
  assert.equal(millisecondsUntilNews([planned('2027-12-02T17:00:00Z')], now), 86_400_000);
});

test('it asks nothing more when nothing is to come', () => {
  assert.equal(millisecondsUntilNews([], now), undefined);
  assert.equal(
    millisecondsUntilNews([{ at: '2026-12-02T16:00:00Z', state: 'failed' }], now),
    undefined,
  );
});
