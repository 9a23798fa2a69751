import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Asked,
  addressAsking,
  LONGEST_QUESTION,
  nothingAsked,
  readAsked,
} from '../../../site/src/search/asked.ts';
import { kindNames } from '../../../site/src/search/kinds.ts';

const read = (query: string) => readAsked(new URLSearchParams(query));

test('the fields of the form are read', () => {
  assert.deepEqual(read('q=+un+toit+&type=offres&page=3'), {
    typed: 'un toit',
    kind: 'role',
    page: 3,
  });
});

test('what makes no sense asks nothing', () => {
  for (const query of ['', 'q=', 'type=', 'type=role', 'page=0', 'page=-1', 'page=1.5', 'page=x']) {
    assert.deepEqual(read(query), nothingAsked, query);
  }
});

test('of a field that is repeated, the first counts', () => {
  assert.equal(read('q=un&q=deux').typed, 'un');
});

test('a question that is too long is cut', () => {
  assert.equal(read(`q=${'a'.repeat(10_000)}`).typed.length, LONGEST_QUESTION);
});

test('an address asks what it was made of', () => {
  const asked: fc.Arbitrary<Asked> = fc.record(
    {
      typed: fc.string({ unit: 'grapheme', maxLength: 30 }).map((typed) => typed.trim()),
      kind: fc.constantFrom(undefined, ...kindNames),
      page: fc.integer({ min: 1, max: 1000 }),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(asked, (question) => {
      const { pathname, search } = new URL(addressAsking(question), 'https://parvis.example');
      assert.equal(pathname, '/recherche/');
      assert.deepEqual(read(search), question);
    }),
  );
});
