import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  labelOfAll,
  nameOfDraft,
  reasonsOf,
  tellForbidden,
} from '../../../cms/src/admin/actions/together/words.ts';

const draft = { type: 'role' as const, documentId: 'r', title: 'Une offre', mayPublish: true };

it('names drafts with their kind, and counts the document with them', () => {
  assert.equal(nameOfDraft(draft), 'Une offre (offre)');
  assert.equal(nameOfDraft({ ...draft, title: null }), 'Sans titre (offre)');
  assert.equal(labelOfAll(2), 'Publier les 3');
});

it('says which drafts somebody else must publish', () => {
  assert.equal(tellForbidden({ drafts: [draft], hidden: 0 }), undefined);
  const forbidden = { ...draft, mayPublish: false };
  assert.match(tellForbidden({ drafts: [forbidden], hidden: 0 }) ?? '', /1 autre brouillon/);
  assert.match(tellForbidden({ drafts: [forbidden], hidden: 2 }) ?? '', /3 autres brouillons/);
});

it('says what is wrong field by field', () => {
  const reasons = [
    { field: 'Description', reason: 'À remplir.' },
    { field: null, reason: 'Cette offre est close.' },
  ];
  assert.deepEqual(reasonsOf({ ...draft, reasons }), [
    'Description : À remplir.',
    'Cette offre est close.',
  ]);
});
