import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptsAvif, picturesWithAvif } from '../../site/serve/avif.ts';

test('a browser takes AVIF by its name alone', () => {
  const browsers = [
    'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5',
    'text/html,application/xhtml+xml,image/avif,image/webp,*/*;q=0.8',
    'image/webp, IMAGE/AVIF;q=0.9',
  ];
  for (const accept of browsers) assert.match(accept, acceptsAvif);
});

test('a browser that does not name AVIF, or refuses it, does not take it', () => {
  const others = ['', '*/*', 'image/*', 'image/webp', 'image/avif;q=0', 'image/avif ; q=0.00 ,*/*'];
  for (const accept of others) assert.doesNotMatch(accept, acceptsAvif);
});

test('the pictures of the media folder may have an AVIF, and nothing else', () => {
  assert.match('/media/0123-640.webp', picturesWithAvif);
  for (const path of [
    '/media/0123.png',
    '/media/0123-640.webp.avif',
    '/logo.webp',
    '/media/.webp',
  ]) {
    assert.doesNotMatch(path, picturesWithAvif);
  }
});
