import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createStore } from '../../site/serve/store.ts';

test('what was not used for longest goes first', () => {
  const store = createStore<string>(10);
  store.set('a', 'A', 4);
  store.set('b', 'B', 4);
  store.get('a');
  store.set('c', 'C', 4);
  assert.deepEqual(['a', 'b', 'c'].map(store.get), ['A', undefined, 'C']);
});

test('a value that grows is counted again', () => {
  const store = createStore<string>(10);
  store.set('a', 'A', 4);
  store.set('b', 'B', 4);
  store.set('b', 'B', 7);
  assert.deepEqual(['a', 'b'].map(store.get), [undefined, 'B']);
});

test('a value that is too large alone is not kept, and leaves room for others', () => {
  const store = createStore<string>(10);
  store.set('a', 'A', 11);
  assert.equal(store.get('a'), undefined);
  store.set('b', 'B', 10);
  assert.equal(store.get('b'), 'B');
});

test('what is kept never weighs more than the budget, and what fits is kept', () => {
  const step = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    bytes: fc.integer({ min: 0, max: 15 }),
    isRemoval: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const store = createStore<number>(10);
      for (const { key, bytes, isRemoval } of steps) {
        if (isRemoval) store.delete(key);
        else store.set(key, bytes, bytes);
        const weight = ['a', 'b', 'c', 'd'].reduce((sum, name) => sum + (store.get(name) ?? 0), 0);
        assert.ok(weight <= 10);
        if (!isRemoval && bytes <= 10) assert.equal(store.get(key), bytes);
      }
    }),
  );
});
