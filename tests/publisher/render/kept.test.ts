import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKeptAnswers } from '../../../site/publisher/render/kept.ts';

test('keeps the answers used last, as many as there is room for', () => {
  const kept = createKeptAnswers<string>(10);
  kept.keep('a', 1, 4);
  kept.keep('b', 2, 4);
  assert.equal(kept.of('a')?.value, 1);
  kept.keep('c', 3, 4);
  assert.equal(kept.of('b'), undefined);
  assert.equal(kept.of('a')?.value, 1);
  assert.equal(kept.of('c')?.value, 3);
});

test('an answer that is kept again takes its new size only', () => {
  const kept = createKeptAnswers<string>(10);
  kept.keep('a', 1, 6);
  kept.keep('a', 2, 6);
  kept.keep('b', 3, 4);
  assert.equal(kept.of('a')?.value, 2);
  kept.forget('a');
  kept.keep('c', 4, 6);
  assert.equal(kept.of('b')?.value, 3);
});

test('keeps that a question has no answer', () => {
  const kept = createKeptAnswers<string>(10);
  kept.keep('a', undefined, 9);
  assert.deepEqual(kept.of('a'), { value: undefined, size: 9 });
  kept.keep('too large', 'x', 11);
  assert.equal(kept.of('too large'), undefined);
});
