import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtSite, renderAll } from '../built.ts';
import { crowded } from './crowded.ts';
import { addresses, NOWHERE, states, templateFiles, templateOf } from './templates.ts';

const pages = await renderAll(await builtSite('https://parvis.example'), crowded);

test('every template of the site is looked at', () => {
  assert.deepEqual(Object.keys(states).sort(), templateFiles);
});

test('every address to look at is one of the site’s, of the template that it stands for', () => {
  assert.deepEqual(
    addresses.filter((address) => !pages.has(pathOf(address))),
    [NOWHERE],
  );
  for (const [template, ofTemplate] of Object.entries(states)) {
    for (const address of ofTemplate.filter((one) => one !== NOWHERE)) {
      assert.equal(templateOf(pathOf(address)), template, address);
    }
  }
});

test('every page of the site is of a template that is looked at', () => {
  for (const address of pages.keys()) {
    if (!/\/$|\.html$/.test(address)) continue;
    assert.ok(states[templateOf(address) ?? ''], `${address} is of no known template`);
  }
});

const pathOf = (address: string) => address.split('?')[0] ?? address;
