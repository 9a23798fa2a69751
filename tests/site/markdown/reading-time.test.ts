import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readingMinutes, wordsIn } from '../../../site/src/markdown/reading-time.ts';

const words = (count: number) => 'mot '.repeat(count);

test('a text takes a minute for 220 words, and one at least', () => {
  assert.deepEqual(
    [0, 1, 220, 329, 330, 880, 2200].map((count) => readingMinutes(words(count))),
    [1, 1, 1, 1, 2, 4, 10],
  );
});

test('French marks that stand by themselves are not words', () => {
  assert.equal(wordsIn('« Qui, quoi ? » : l’été – 2026 !'), 4);
  assert.equal(wordsIn(' \n '), 0);
});

test('a longer text never takes less time', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000 }), fc.string({ maxLength: 200 }), (text, more) => {
      assert.ok(readingMinutes(`${text} ${more}`) >= readingMinutes(text));
    }),
  );
});
