import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsForJournal, wordsForPublication } from '../../../bin/publishing/words.ts';

const durations = { fetch: 1, render: 2, activate: 3 };

test('a publication is said on one line', () => {
  const publication = { release: 12, changes: [], rendered: 1, removed: 0, durations };
  assert.equal(
    wordsForPublication(publication),
    'Release 12 is live: 1 page rendered, 0 files removed.',
  );
});

test('the journal has a line a release, which does not grow with its changes', () => {
  const entry = {
    release: 3,
    at: '2026-11-24T09:00:00.000Z',
    reason: 'signal',
    changes: ['added post un', 'changed post deux', 'removed role trois', 'added page quatre'],
    rendered: 9,
    removed: 1,
    durations,
  };
  assert.equal(
    wordsForJournal([entry]),
    '     3  2026-11-24T09:00:00.000Z  signal    9 rendered, 1 removed  added post un, changed post deux, removed role trois and 1 more',
  );
  assert.match(wordsForJournal([]), /^There is no release yet: start Parvis/);
});
