import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termsOf } from '@parvis/shared';
import fc from 'fast-check';
import { marked, segmentsOf, wordsOutOfSight } from '../../../site/src/search/marking.ts';
import { aFound } from './found.ts';

const foundIn = (text: string, searched: string) =>
  segmentsOf(text, new Set(termsOf(searched)))
    .filter(({ isFound }) => isFound)
    .map(({ text: piece }) => piece);

test('a word is found with its accents, its plural and its feminine', () => {
  assert.deepEqual(foundIn('Des développeuses à l’œuvre', 'developpeur'), ['développeuses']);
  assert.deepEqual(foundIn('L’accès aux œuvres', 'acces oeuvre'), ['accès', 'œuvres']);
  assert.deepEqual(foundIn('Un·e chargé·e de projet', 'chargée'), ['chargé·e']);
  assert.deepEqual(foundIn('Un rendez-vous à Lyon', 'rendez'), ['rendez-vous']);
});

test('other words are left alone', () => {
  assert.deepEqual(foundIn('La direction du directeur', 'direct'), []);
  assert.deepEqual(segmentsOf('Rien ici', new Set()), [{ text: 'Rien ici', isFound: false }]);
});

test('the words found are marked, and the text stays text', () => {
  assert.equal(
    marked('<b>Logement</b> & co', new Set(termsOf('logement'))).html,
    '&lt;b&gt;<mark>Logement</mark>&lt;/b&gt; &amp; co',
  );
});

test('the pieces of a text, one after the other, are the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('l’', 'accès', ' ', 'œuvre', '·e', '-', 'C++', '(e)s', 'é', '1,5'))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, fc.array(fc.nat({ max: 20 })), (written, ranks) => {
      const all = termsOf(written);
      const terms = new Set(ranks.flatMap((rank) => all[rank] ?? []));
      const segments = segmentsOf(written, terms);
      assert.equal(segments.map(({ text: piece }) => piece).join(''), written);
      assert.ok(segments.every(({ text: piece }) => piece !== ''));
    }),
  );
});

test('a word that is only in the text is told; one that is in sight, or only near, is not', () => {
  const found = aFound({
    title: 'Un toit',
    summary: 'Des logements.',
    words: ['logement', 'bailleurs', 'trabaillent'],
    terms: [...termsOf('logement bailleurs'), 'travaillent'],
  });
  assert.deepEqual(wordsOutOfSight(found), ['bailleurs']);
});

test('the start of a word is in sight when the whole word is', () => {
  const found = aFound({ title: 'Accessibilité', words: ['acc'], terms: termsOf('accessibilité') });
  assert.deepEqual(wordsOutOfSight(found), []);
});
