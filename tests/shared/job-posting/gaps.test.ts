import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobPostingGaps } from '@parvis/shared';
import { aRole } from '../../documents.ts';

const gaps = (fields: Partial<Parameters<typeof aRole>[0]>, host: string | null = 'Un hôte') =>
  jobPostingGaps(aRole({ documentId: 'offre', places: ['Lyon'], ...fields }), host);

test('an offer with a title, a text, a host and a town lacks nothing', () => {
  assert.deepEqual(gaps({}), []);
  assert.deepEqual(gaps({ places: ['Toute la France', 'Lyon'] }), []);
});

test('an offer lacks the town that no word of its places names', () => {
  for (const places of [[], ['Toute la France'], ['Télétravail']]) {
    assert.deepEqual(gaps({ places }), ['place']);
    assert.deepEqual(gaps({ places, remote: 'partial' }), ['place']);
    assert.deepEqual(gaps({ places, remote: 'none' }), ['place']);
  }
});

test('an offer wholly at a distance needs no town', () => {
  assert.deepEqual(gaps({ places: [], remote: 'full' }), []);
});

test('each thing that is missing is said', () => {
  assert.deepEqual(gaps({ title: ' ', body: '\n', places: [] }, null), [
    'title',
    'description',
    'host',
    'place',
  ]);
  assert.deepEqual(gaps({ title: 'Coach', body: 'Coach\n' }), ['description']);
});
