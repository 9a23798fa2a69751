import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roomOf, sizes } from '../../../site/src/theme/sizes.ts';

test('a picture shown as itself says the room it takes, in its own proportions', () => {
  assert.deepEqual(roomOf('cover', { width: 1920, height: 1080 }), { width: 910, height: 512 });
  assert.deepEqual(roomOf('logo', { width: 1200, height: 800 }), { width: 96, height: 64 });
  assert.deepEqual(roomOf('logo', { width: 1200, height: 100 }), { width: 192, height: 16 });
  assert.deepEqual(roomOf('mark', { width: 400, height: 100 }), { width: 160, height: 40 });
});

test('a small picture is not enlarged, nor one that the styles size themselves', () => {
  assert.deepEqual(roomOf('cover', { width: 300, height: 200 }), { width: 300, height: 200 });
  assert.deepEqual(roomOf('avatar', { width: 900, height: 900 }), { width: 900, height: 900 });
});

test('a browser chooses a file for the room that a picture has', () => {
  assert.equal(sizes.cover({ width: 1920, height: 1080 }), 'min(910px, 92vw, 72rem)');
  assert.equal(sizes.logo({ width: 1200, height: 800 }), '96px');
});
