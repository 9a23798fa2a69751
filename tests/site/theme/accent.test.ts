import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contrastOf, readableAccent } from '../../../site/src/theme/accent.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('whatever colour staff choose, text in it can be read in both schemes', () => {
  fc.assert(
    fc.property(colour, (chosen) => {
      const [light, dark] = [readableAccent(chosen, 'light'), readableAccent(chosen, 'dark')];
      assert.ok(contrastOf(light, '#f1ede3') >= 4.5);
      assert.ok(contrastOf('#ffffff', light) >= 4.5, 'white words on a button');
      assert.ok(contrastOf(dark, '#212623') >= 4.5);
      assert.ok(contrastOf('#10211c', dark) >= 4.5, 'dark words on a button');
    }),
  );
});

test('a colour that can be read is left as it is', () => {
  assert.equal(readableAccent('#0f5c4d', 'light'), '#0f5c4d');
});
