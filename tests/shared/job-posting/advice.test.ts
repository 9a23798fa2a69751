import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commaSeparated, isMarkedDecorative, jobPostingAdvice } from '@parvis/shared';

const told = {
  salaryMin: 450,
  salaryMax: 550,
  salaryPeriod: 'day',
  salaryBasis: 'gross',
  contract: 'independent',
  closesOn: '2026-12-31',
} as const;

test('an offer that says its pay, its contract and its last day needs no advice', () => {
  assert.deepEqual(jobPostingAdvice(told), []);
});

test('a pay that search engines would not take is to be completed', () => {
  for (const lacking of [
    { salaryMin: null },
    { salaryMax: null },
    { salaryPeriod: null },
    { salaryBasis: 'net' as const },
    { salaryMin: 600 },
  ]) {
    assert.deepEqual(jobPostingAdvice({ ...told, ...lacking }), ['pay']);
  }
});

test('the contract and the last day are recommended', () => {
  assert.deepEqual(jobPostingAdvice({ ...told, contract: null, closesOn: null }), [
    'contract',
    'closing',
  ]);
});

test('words between commas lose their spaces, and nothing is no word', () => {
  assert.deepEqual(commaSeparated(' Lyon ,, Paris,'), ['Lyon', 'Paris']);
  assert.deepEqual(commaSeparated(' '), []);
});

test('« décorative » is a mark, however it is written, and not a part of a description', () => {
  for (const mark of ['décorative', 'Décorative', 'decorative', ' (décorative) ', 'décoratif']) {
    assert.ok(isMarkedDecorative(mark), mark);
  }
  for (const words of ['', 'Une frise décorative', 'décor']) {
    assert.ok(!isMarkedDecorative(words), words);
  }
});
