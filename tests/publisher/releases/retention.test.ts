import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { oldestToKeep } from '../../../site/publisher/releases/retention.ts';

const now = new Date('2026-03-10T10:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
const rule = { least: 3, most: 10, days: 30 };

const releasesOf = (ages: readonly number[]) =>
  ages.toSorted((a, b) => b - a).map((age, index) => ({ release: index + 1, at: daysAgo(age) }));

test('young releases are kept, old ones are not', () => {
  assert.equal(oldestToKeep(releasesOf([90, 60, 20, 10, 5, 1]), rule, now, null), 3);
});

test('the newest few are kept however old they are', () => {
  assert.equal(oldestToKeep(releasesOf([200, 190, 180, 170, 160]), rule, now, null), 3);
});

test('never more than the most, however young they are', () => {
  assert.equal(oldestToKeep(releasesOf(Array(25).fill(1)), rule, now, null), 16);
});

test('the release that the site is held at is kept', () => {
  assert.equal(oldestToKeep(releasesOf(Array(25).fill(1)), rule, now, 2), 2);
});

test('there is always something to go back to', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), (ages) => {
      const releases = releasesOf(ages);
      const oldest = oldestToKeep(releases, rule, now, null);
      const kept = releases.filter(({ release }) => release >= (oldest ?? 1)).length;
      assert.ok(kept >= Math.min(rule.least, releases.length) && kept <= rule.most);
    }),
  );
});

test('without a release there is none to keep', () => {
  assert.equal(oldestToKeep([], rule, now, null), undefined);
});
