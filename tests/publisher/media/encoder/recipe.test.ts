import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import sharp from 'sharp';
import { nameOf, recipe, widthsOf } from '../../../../site/publisher/media/encoder/recipe.ts';

const side = fc.integer({ min: 1, max: 100_000 });

test('the recipe is that of the codecs which are installed', () => {
  assert.equal(recipe.sharp, sharp.versions.sharp, 'write the new version in the recipe');
});

test('a picture is made in the widths that pages need, and its own', () => {
  assert.deepEqual(
    widthsOf({ width: 4000, height: 3000 }, false),
    [160, 320, 640, 960, 1280, 1920],
  );
  assert.deepEqual(widthsOf({ width: 700, height: 700 }, false), [160, 320, 700]);
  assert.deepEqual(widthsOf({ width: 24, height: 24 }, false), [24]);
  assert.deepEqual(widthsOf({ width: 4000, height: 3000 }, true), [160, 320, 640]);
});

test('no picture is enlarged, nor made higher than its formats allow', () => {
  fc.assert(
    fc.property(side, side, fc.boolean(), (width, height, isAnimated) => {
      const widths = widthsOf({ width, height }, isAnimated);
      assert.ok(widths.length > 0);
      assert.deepEqual(
        widths,
        [...new Set(widths)].sort((a, b) => a - b),
      );
      for (const each of widths) {
        assert.ok(each >= 1 && each <= width);
        assert.ok(each === 1 || Math.round((height * each) / width) <= 16_383);
      }
    }),
  );
});

test('equal originals have equal names, others have others', () => {
  assert.equal(nameOf('a'.repeat(64)), nameOf('a'.repeat(64)));
  assert.notEqual(nameOf('a'.repeat(64)), nameOf('b'.repeat(64)));
  assert.match(nameOf('a'.repeat(64)), /^media\/[0-9a-f]{20}$/);
});
