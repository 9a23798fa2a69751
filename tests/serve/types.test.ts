import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  contentTypeOf,
  endingsByType,
  isWorthCompressing,
  namesOfTypes,
} from '../../site/serve/types.ts';

const table = [
  ['index.html', 'text/html; charset=utf-8'],
  ['sitemap.xml', 'text/xml; charset=utf-8'],
  ['feed.xml', 'application/rss+xml; charset=utf-8'],
  ['communaute/ada/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['atom.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
  ['api/v1/posts.json', 'application/json; charset=utf-8'],
  ['api/v1/posts.csv', 'text/csv; charset=utf-8'],
  ['recrutement/echeances.ics', 'text/calendar; charset=utf-8'],
  ['robots.txt', 'text/plain; charset=utf-8'],
  ['_astro/base.abc.css', 'text/css; charset=utf-8'],
  ['_astro/page.abc.js', 'text/javascript; charset=utf-8'],
  ['_astro/font.woff2', 'font/woff2'],
  ['prefetch.speculationrules', 'application/speculationrules+json; charset=utf-8'],
  ['favicon.svg', 'image/svg+xml'],
  ['media/0123-640.webp', 'image/webp'],
  ['media/0123-640.webp.avif', 'image/avif'],
  ['media/PHOTO.JPG', 'image/jpeg'],
  ['unknown.ending', 'application/octet-stream'],
  ['no-ending', 'application/octet-stream'],
] as const;

for (const [file, type] of table) {
  test(`${file} is ${type}`, () => assert.equal(contentTypeOf(file), type));
}

test('texts are worth compressing, unless they are small; pictures and fonts are not', () => {
  for (const file of ['index.html', 'sitemap.xml', 'feed.json', 'a.css', 'logo.svg']) {
    assert.ok(isWorthCompressing(file, 1024), file);
    assert.ok(!isWorthCompressing(file, 1023), file);
  }
  for (const file of ['a.webp', 'a.avif', 'a.jpg', 'a.woff2', 'a.zip', 'unknown']) {
    assert.ok(!isWorthCompressing(file, 1e6), file);
  }
});

test('another server is told the same types', () => {
  for (const [type, endings] of endingsByType()) {
    for (const ending of endings) assert.equal(contentTypeOf(`a.${ending}`).split(';')[0], type);
  }
  assert.ok(namesOfTypes('isText').includes('text/html'));
  assert.ok(!namesOfTypes('isText').includes('image/svg+xml'));
  assert.ok(namesOfTypes('shrinks').includes('image/svg+xml'));
});
