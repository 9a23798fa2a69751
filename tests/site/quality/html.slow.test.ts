import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { builtSite, renderAll } from '../built.ts';
import type { Community } from '../fake-reading.ts';
import { crowded } from './crowded.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Line breaks and the way of writing void elements are Astro's.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // A table that scrolls needs a name and a role, and is no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Search engines cut a title after some 70 letters; nobody is kept from reading it whole.
    'long-title': 'off',
  },
});

const site = await builtSite('https://parvis.example');
const nobody: Community = { documents: {} };
const communities = { 'a crowded community': crowded, 'a community without anything yet': nobody };

for (const [name, community] of Object.entries(communities)) {
  test(`${name}: every page is valid HTML`, async () => {
    const problems: string[] = [];
    for (const [address, { body }] of await renderAll(site, community)) {
      if (!/\/$|\.html$/.test(address)) continue;
      const { results } = await validator.validateString(body, address);
      for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
        problems.push(`${address}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    assert.deepEqual(problems, []);
  });
}

test('what is not valid is found', async () => {
  const { valid } = await validator.validateString('<p><div>un</p></div>');
  assert.equal(valid, false);
});
