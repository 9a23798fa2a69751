import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tellChange, tellSite, tellVersion } from '../../../cms/src/admin/panels/versions/words.ts';
import type { VersionTold } from '../../../cms/src/history/answer.ts';

const now = new Date('2026-11-29T10:00:00.000Z');
const version: VersionTold = {
  number: 4,
  act: 'published',
  at: '2026-11-24T13:02:00.000Z',
  cause: 'staff',
  by: 'Camille Exemple',
  release: 128,
};

describe('a version', () => {
  it('says its number, who published it, when, and which release carried it', () => {
    assert.equal(
      tellVersion(version, 'known', now),
      'n° 4 · publiée le 24 novembre 2026 à 14:02 par Camille Exemple · dans la version 128 du site',
    );
  });

  it('says what is not known', () => {
    const published = 'n° 4 · publiée le 24 novembre 2026 à 14:02';
    const unknown = { ...version, cause: 'earlier', by: null, release: null } as const;
    assert.equal(
      tellVersion(unknown, 'known', now),
      `${published}, avant l’historique · version du site inconnue`,
    );
    assert.equal(
      tellVersion({ ...unknown, cause: 'automatic' }, 'silent', now),
      `${published} automatiquement`,
    );
  });

  it('does not say by itself that the publisher is down: that is said once', () => {
    assert.equal(tellSite('known'), null);
    assert.match(tellSite('silent') ?? '', /^Version du site inconnue/);
  });

  it('says a withdrawal, which no release carried', () => {
    const withdrawn = { ...version, number: null, act: 'withdrawn', release: null } as const;
    assert.equal(
      tellVersion(withdrawn, 'known', now),
      'Dépublié le 24 novembre 2026 à 14:02 par Camille Exemple',
    );
  });
});

describe('a change', () => {
  it('of a list says what is added, removed and moved', () => {
    const change = { kind: 'list', added: ['X'], removed: ['Y', 'Z'], isReordered: false } as const;
    assert.deepEqual(tellChange(change), ['Retrait de Y, Z', 'Ajout de X']);
    const moved = { ...change, added: [], removed: [], isReordered: true };
    assert.deepEqual(tellChange(moved), ['Ordre changé']);
  });

  it('of a value says what it was and what it is', () => {
    assert.deepEqual(tellChange({ kind: 'value', before: null, after: 'Oui' }), [
      'Avant : vide',
      'Après : Oui',
    ]);
  });
});
