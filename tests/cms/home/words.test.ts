import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  linesOf,
  nextChanges,
  tellOlder,
  tellPreparations,
  tellRelease,
  tellRest,
  tellSite,
  tellVersion,
} from '../../../cms/src/admin/home/words.ts';
import { countOf } from '../../../cms/src/admin/panels/kinds.ts';
import type { CalendarItem } from '../../../cms/src/planned/answers.ts';

const release = { release: 7, at: '2026-11-24T13:02:37.000Z', isKept: true };

test('the site is told in a sentence, whether the publisher answers or not', () => {
  const status = { release: 7, activatedAt: null, age: null, heldAt: null, changesWait: false };
  const held = { ...status, state: 'held', heldAt: 7, searchedAt: null, lateSince: null } as const;
  assert.match(tellSite(held), /revenu à une version antérieure/);
  assert.match(tellSite(undefined), /ne répond pas/);
});

test('what is online is counted in words', () => {
  assert.equal(countOf('post', 1), '1 annonce');
  assert.equal(countOf('category', 12), '12 catégories');
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

describe('versions that only prepared pictures', () => {
  const pictures = { at: release.at, isKept: true, reason: 'pictures', changes: 0 };
  const start = { ...pictures, reason: 'start', changes: 9 };
  const numbersIn = (lines: { release: number }[][]) =>
    lines.map((line) => line.map(({ release: number }) => number));

  test('share a line with those in a row', () => {
    const releases = [
      { ...pictures, release: 6 },
      { ...pictures, release: 5, changes: 1 },
      { ...pictures, release: 4 },
      { ...pictures, release: 3 },
      { ...pictures, release: 2 },
      { ...start, release: 1 },
    ];
    assert.deepEqual(numbersIn(linesOf(releases, undefined)), [[6], [5], [4, 3, 2], [1]]);
    assert.equal(tellPreparations(18), '18 versions : images préparées');
  });

  test('do not hide the one that is online', () => {
    const releases = [5, 4, 3, 2].map((number) => ({ ...pictures, release: number }));
    assert.deepEqual(numbersIn(linesOf(releases, 5)), [[5], [4, 3, 2]]);
    assert.deepEqual(numbersIn(linesOf(releases, 3)), [[5, 4], [3], [2]]);
  });
});

test('older versions are counted, also those that share a line', () => {
  const line = (...releases: number[]) =>
    releases.map((number) => ({ ...release, release: number, reason: 'signal', changes: 1 }));
  assert.equal(tellOlder([line(3)]), 'Voir la version plus ancienne');
  assert.equal(tellOlder([line(4, 3), line(2)]), 'Voir les 3 versions plus anciennes');
});

test('what a list leaves out is counted', () => {
  assert.equal(tellRest(7, 7), undefined);
  assert.equal(tellRest(8, 7), 'et un autre');
  assert.equal(tellRest(19, 7), 'et 12 autres');
});

describe('what is planned', () => {
  const now = new Date('2026-11-24T20:00:00.000Z');
  const change: CalendarItem = {
    ...{ at: '2026-12-03T08:00:00.000Z', kind: 'publish', state: 'to-come', reason: null },
    ...{ type: 'post', documentId: 'a', name: 'Une annonce' },
  };
  const told = (items: Partial<CalendarItem>[]) =>
    nextChanges(
      items.map((item) => ({ ...change, ...item })),
      now,
    );

  test('is told with its moment in Paris', () => {
    const { items } = told([
      {},
      { kind: 'unpublish', at: '2026-11-24T21:30:00.000Z' },
      { kind: 'closes', at: '2026-12-01T22:59:59.999Z' },
      { kind: 'closes', at: '2026-11-24T22:59:59.999Z' },
    ]);
    assert.deepEqual(
      items.map(({ detail }) => detail),
      [
        'Publication le 3 décembre 2026 à 09:00',
        'Retrait aujourd’hui à 22:30',
        'Fin des candidatures le 1er décembre 2026 au soir',
        'Fin des candidatures ce soir',
      ],
    );
    assert.equal(items[0]?.name, 'Une annonce');
  });

  test('is said to be late when it is, and no more told once it is done or failed', () => {
    const { items, total } = told([{ state: 'done' }, { state: 'failed' }, { state: 'late' }]);
    assert.equal(total, 1);
    assert.match(items[0]?.detail ?? '', /09:00\. En retard\.$/);
  });

  test('is shown by its four next changes, and the rest is counted', () => {
    const { items, total } = told(Array.from({ length: 7 }, () => ({})));
    assert.deepEqual([items.length, total], [4, 7]);
  });
});
