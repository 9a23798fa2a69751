import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellMoment } from '../../../cms/src/admin/panels/planned/words.ts';

test('a chosen moment is said in words, whatever order a browser shows it in', () => {
  assert.equal(
    tellMoment('2026-12-02', '18:30'),
    'mercredi 2 décembre 2026 à 18:30, heure de Paris.',
  );
  assert.equal(tellMoment('2027-03-01', '09:00'), 'lundi 1er mars 2027 à 09:00, heure de Paris.');
});

test('until a day and a time are chosen, whose time it is is said', () => {
  assert.equal(tellMoment('', '09:00'), 'Heure de Paris.');
  assert.equal(tellMoment('2026-12-02', ''), 'Heure de Paris.');
});
