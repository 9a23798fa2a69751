import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from '@parvis/shared';
import fc from 'fast-check';

test('lines end with CR LF, and values that need it stand between quotation marks', () => {
  const rows = [
    ['Domaine', 'Membres'],
    ['Produit, « design »', 1234],
    ['dit "autre"', null],
  ];
  assert.equal(csv(rows), 'Domaine,Membres\r\n"Produit, « design »",1234\r\n"dit ""autre""",\r\n');
});

/** Reads a file as RFC 4180 says. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

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
