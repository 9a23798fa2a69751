import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST_TEXT, queryOf, readSelection, sizeOf } from '@parvis/shared';
import fc from 'fast-check';
import { anyQuery, offer } from './selections.ts';

const canonical = (query: string, offered = offer) =>
  queryOf(readSelection(new URLSearchParams(query), offered));

test('an address names each choice once, in the order of the page', () => {
  assert.equal(
    canonical('?lieu=paris&metier=design&metier=data&lieu=paris&q=+Ada+'),
    '?q=Ada&metier=data&metier=design&lieu=paris',
  );
});

test('what the list does not offer is not asked', () => {
  assert.equal(canonical('?metier=astronaute&couleur=lyon&lieu=lyon&page=2'), '?lieu=lyon');
  assert.equal(canonical('?q=ada', { ...offer, hasText: false }), '');
  assert.equal(canonical('?q=&metier='), '');
});

test('a text of any length is cut to what is worth looking for', () => {
  const { text } = readSelection(new URLSearchParams({ q: 'a '.repeat(1e5) }), offer);
  assert.ok(text.length <= LONGEST_TEXT);
});

test('the address of a selection asks that selection', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const selection = readSelection(query, offer);
      const address = queryOf(selection);
      assert.deepEqual(readSelection(new URLSearchParams(address), offer), selection);
      assert.equal(canonical(address), address);
      assert.equal(sizeOf(selection) === 0, address === '');
    }),
  );
});
