import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellRelease, tellRest, tellSite, tellVersion } from '../../../cms/src/admin/home/words.ts';

const release = { release: 7, at: '2026-11-24T13:02:37.000Z', isKept: true };

test('the site is told in a sentence, whether the publisher answers or not', () => {
  const status = { release: 7, activatedAt: null, age: null, heldAt: null, changesWait: false };
  const held = { ...status, state: 'held', heldAt: 7, searchedAt: null, lateSince: null } as const;
  assert.match(tellSite(held), /revenu à une version antérieure/);
  assert.match(tellSite(undefined), /ne répond pas/);
});

test('a version is told with its moment in Paris', () => {
  const sameDay = new Date('2026-11-24T20:00:00.000Z');
  assert.equal(tellVersion(7, release.at, sameDay), 'Version 7, aujourd’hui à 14:02');
});

test('a version is told by what it brought and why', () => {
  assert.equal(tellRelease({ ...release, reason: 'signal', changes: 1 }), '1 contenu changé');
  assert.equal(
    tellRelease({ ...release, reason: 'time', changes: 2 }),
    '2 contenus changés, à la date prévue',
  );
  assert.equal(
    tellRelease({ ...release, reason: 'rollback', changes: 1 }),
    'retour à une version antérieure',
  );
  assert.equal(tellRelease({ ...release, reason: 'signal', changes: 0 }), 'pages refaites');
});

test('what a list leaves out is counted', () => {
  assert.equal(tellRest(7, 7), undefined);
  assert.equal(tellRest(8, 7), 'et un autre');
  assert.equal(tellRest(19, 7), 'et 12 autres');
});
