import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import {
  contrastOf,
  ENOUGH_CONTRAST,
  leastContrast,
  readableAccent,
  type Scheme,
  themeColours,
} from '@parvis/shared';
import fc from 'fast-check';

const schemes: readonly Scheme[] = ['light', 'dark'];
const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('contrast is what WCAG says it is', () => {
  assert.equal(contrastOf('#000000', '#ffffff'), 21);
  assert.equal(contrastOf('#777777', '#777777'), 1);
  assert.equal(contrastOf('#767676', '#ffffff').toFixed(2), '4.54');
});

test('whatever colour staff choose, text in it can be read on every ground of both schemes', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom(...schemes), (chosen, scheme) => {
      const accent = readableAccent(chosen, scheme);
      const { paper, stone, card, onAccent } = themeColours[scheme];
      for (const ground of [paper, stone, card]) {
        assert.ok(contrastOf(accent, ground) >= ENOUGH_CONTRAST, `${accent} on ${ground}`);
      }
      assert.ok(contrastOf(onAccent, accent) >= ENOUGH_CONTRAST, 'words on a button');
      assert.ok(leastContrast(accent, scheme) >= ENOUGH_CONTRAST, 'labels, notices, code');
    }),
  );
});

test('a colour that can be read is left as it is, and one that was adjusted is adjusted once', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom(...schemes), (chosen, scheme) => {
      const accent = readableAccent(chosen, scheme);
      assert.equal(readableAccent(accent, scheme), accent);
      if (leastContrast(chosen, scheme) >= ENOUGH_CONTRAST) assert.equal(accent, chosen);
    }),
  );
});

test('the colours are those of the style sheet, which are readable too', async () => {
  const css = await readFile(new URL('../../site/src/styles/tokens.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');
  for (const [scheme, tokens] of [['light', light] as const, ['dark', dark] as const]) {
    const { accent } = themeColours[scheme];
    assert.equal(readableAccent(accent, scheme), accent);
    for (const [name, value] of Object.entries(themeColours[scheme])) {
      const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      assert.match(tokens, new RegExp(`--${token}: ${value};`));
    }
  }
  assert.match(light, /--wash: color-mix\(in srgb, var\(--accent\) 12%, var\(--card\)\)/);
  assert.match(dark, /--wash: color-mix\(in srgb, var\(--accent\) 14%, var\(--card\)\)/);
});
