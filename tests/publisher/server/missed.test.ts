import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMissed } from '../../../site/publisher/server/missed.ts';

test('what was missed is looked for at once, and once a second while it is not found', () => {
  let looks = 0;
  let clock = Date.parse('2026-03-10T10:00:00.000Z');
  const missed = createMissed(
    () => {
      looks += 1;
    },
    () => new Date(clock),
  );
  missed();
  missed();
  assert.equal(looks, 1);
  clock += 999;
  missed();
  assert.equal(looks, 1);
  clock += 1;
  missed();
  assert.equal(looks, 2);
});
