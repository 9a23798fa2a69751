import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRules, ruleFor } from '../../site/serve/redirects.ts';

const rules = parseRules(`
/2019/ancien.html /actualites/ancien/ 301
/jobs/close/ / 410
/équipe/ /communaute/ 301
/partenaire https://partenaire.example/page 301
/accents /actualites/été/ 301
/2019/ancien.html /autre/ 301
a line that says nothing of the kind
/temporaire /ailleurs/ 302
`);

test('an old address leads to the new one', () => {
  assert.deepEqual(ruleFor(rules, '/2019/ancien.html'), {
    kind: 'moved',
    to: '/actualites/ancien/',
  });
});

test('an address whose content was withdrawn is gone', () => {
  assert.deepEqual(ruleFor(rules, '/jobs/close/'), { kind: 'gone' });
});

test('the last slash and the encoding of an old address do not matter', () => {
  assert.deepEqual(ruleFor(rules, '/jobs/close'), { kind: 'gone' });
  assert.deepEqual(ruleFor(rules, '/partenaire/'), ruleFor(rules, '/partenaire'));
  assert.deepEqual(ruleFor(rules, '/%C3%A9quipe'), { kind: 'moved', to: '/communaute/' });
});

test('a target is encoded for a header', () => {
  assert.deepEqual(ruleFor(rules, '/accents'), { kind: 'moved', to: '/actualites/%C3%A9t%C3%A9/' });
});

test('a target on another site is kept whole', () => {
  assert.deepEqual(ruleFor(rules, '/partenaire'), {
    kind: 'moved',
    to: 'https://partenaire.example/page',
  });
});

test('lines that are not understood are passed over', () => {
  assert.equal(ruleFor(rules, '/temporaire'), undefined);
  assert.equal(ruleFor(rules, '/inconnue'), undefined);
});
