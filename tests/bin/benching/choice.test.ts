import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceFrom } from '../../../bin/benching/choice.ts';
import { Refusal } from '../../../bin/machine/refusal.ts';

const peers = 'tests/bench/peers.bench.ts';
const publisher = 'tests/bench/publisher.bench.ts';
const files = [peers, publisher];

test('without a word, every benchmark is run', () => {
  assert.deepEqual(choiceFrom([], files), { files, options: [] });
});

test('words choose benchmarks by the beginning of their names', () => {
  assert.deepEqual(choiceFrom(['pub'], files), { files: [publisher], options: [] });
  assert.deepEqual(choiceFrom(['pub', 'peers'], files).files, files);
});

test('what follows the words is for the benchmarks chosen', () => {
  assert.deepEqual(choiceFrom(['publisher', '--sizes', '500'], files), {
    files: [publisher],
    options: ['--sizes', '500'],
  });
});

test('a word that begins no name is refused, with the names there are', () => {
  assert.throws(() => choiceFrom(['peers', 'bench'], files), {
    name: Refusal.name,
    message: /« bench ».*peers, publisher/,
  });
});

test('options that could be for any of them are refused', () => {
  assert.throws(() => choiceFrom(['--sizes', '500'], files), Refusal);
});
