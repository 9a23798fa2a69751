import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftedTypes } from '@parvis/shared';
import {
  lifetimeInWords,
  lifetimes,
  refusalIn,
  shareableTypes,
  tellLink,
  words,
} from '../../../cms/src/admin/panels/sharing/words.ts';

const now = new Date('2026-03-10T10:00:00.000Z');
const link = {
  code: 'abc',
  address: 'https://site.invalid/apercu/x/',
  maker: 'Ada Exemple',
  madeAt: '2026-03-09T10:00:00.000Z',
  expiresAt: '2026-03-16T10:00:00.000Z',
  seenAt: null,
  uses: 0,
};

describe('the panel « Partager l’aperçu »', () => {
  it('is beside the types that have drafts', () => {
    assert.deepEqual(shareableTypes.toSorted(), draftedTypes.toSorted());
  });

  it('tells of a link until when it lasts, who made it and whether it was opened', () => {
    assert.deepEqual(tellLink(link, now), [
      'Expire le 16 mars 2026 à 11:00',
      'Créé par Ada Exemple',
      'Jamais ouvert',
    ]);
    assert.deepEqual(tellLink({ ...link, uses: 3, seenAt: '2026-03-10T08:30:00.000Z' }, now), [
      'Expire le 16 mars 2026 à 11:00',
      'Créé par Ada Exemple',
      'Ouvert 3 fois, la dernière aujourd’hui à 09:30',
    ]);
  });

  it('says how long a link lasts', () => {
    assert.deepEqual(lifetimes.map(lifetimeInWords), ['1 jour', '7 jours', '30 jours']);
  });

  it('says why something could not be done', () => {
    assert.equal(refusalIn({ status: 403, message: 'Forbidden' }), words.notAllowed);
    assert.equal(refusalIn({ status: 400, message: 'Trop de liens.' }), 'Trop de liens.');
    assert.equal(refusalIn(new Error('Network')), words.failed);
    assert.equal(refusalIn(undefined), words.failed);
  });
});
