import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsForJournal, wordsForPublication } from '../../../bin/publishing/words.ts';

const durations = { look: 1, pictures: 0, render: 2, activate: 3 };

test('a publication is said on one line', () => {
  const publication = {
    publication: 4,
    release: 12,
    changes: [],
    rendered: 1,
    removed: 0,
    durations,
  };
  assert.equal(
    wordsForPublication(publication),
    'Release 12 is live: 1 page rendered, 0 files removed.',
  );
});

test('the journal has a line a publication, which does not grow with its changes', () => {
  const entry = {
    publication: 2,
    release: 3,
    outcome: 'released' as const,
    at: '2026-11-24T09:00:00.000Z',
    reason: 'signal',
    changes: ['added post un', 'changed post deux', 'removed role trois', 'added page quatre'],
    rendered: 9,
    removed: 1,
    durations,
  };
  assert.equal(
    wordsForJournal([entry]),
    '     3  2026-11-24T09:00:00.000Z  signal    released   9 rendered, 1 removed, 6 ms  added post un, changed post deux, removed role trois and 1 more',
  );
  assert.match(
    wordsForJournal([{ ...entry, outcome: 'failed', failure: 'The CMS does not answer.' }]),
    /failed {5}The CMS does not answer\.$/,
  );
  assert.match(wordsForJournal([]), /^There is no release yet: start Parvis/);
});
