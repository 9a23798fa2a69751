import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellReview } from '../../../cms/src/admin/panels/review/words.ts';

test('who publishes is named', () => {
  assert.equal(
    tellReview(['Ada Moreau', 'Zoé Lambert'], true),
    'Quand c’est prêt, enregistrez, puis prévenez Ada Moreau ou Zoé Lambert : votre rôle permet d’écrire, pas de publier.',
  );
});

test('while they are not known, somebody publishes', () => {
  assert.match(tellReview(undefined, true), /prévenez une personne qui publie : /);
  assert.match(tellReview([], true), /prévenez une personne qui publie : /);
});

test('of many, a few are named', () => {
  const many = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  assert.match(tellReview(many, true), /A, B, C, D, E ou une autre personne qui publie : /);
});

test('before anything is saved, saving is said to be safe', () => {
  assert.match(tellReview(['Ada Moreau'], false), /rien ne sera en ligne/);
});
