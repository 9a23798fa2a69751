import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from '@parvis/shared';
import fc from 'fast-check';
import { readCsv } from './read-csv.ts';

test('lines end with CR LF, and values that need it stand between quotation marks', () => {
  const rows = [
    ['Domaine', 'Membres'],
    ['Produit, « design »', 1234],
    ['dit "autre"', null],
  ];
  assert.equal(csv(rows), 'Domaine,Membres\r\n"Produit, « design »",1234\r\n"dit ""autre""",\r\n');
});

test('whatever is written is read again', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(',', '"', '\r', '\n', 'é') }),
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      assert.deepEqual(readCsv(csv(rows)), rows);
    }),
  );
});
