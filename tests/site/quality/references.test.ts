import assert from 'node:assert/strict';
import { test } from 'node:test';
import { referencesIn } from './references.ts';

const SITE = 'https://parvis.example';
const inPage = (html: string) => referencesIn('/un/', html, SITE);

test('links, pictures in every width, styles and forms are found', () => {
  assert.deepEqual(inPage('<a href="/deux/#ici">'), ['/deux/#ici']);
  assert.deepEqual(inPage('<a href="#ici">'), ['/un/#ici']);
  assert.deepEqual(inPage('<img srcset="/a.webp 300w, /b.webp 600w">'), ['/a.webp', '/b.webp']);
  assert.deepEqual(inPage('<form action="/recherche/">'), ['/recherche/']);
});

test('the site’s own addresses are found in metadata, feeds and structured data', () => {
  assert.deepEqual(inPage(`<meta property="og:image" content="${SITE}/a.png">`), ['/a.png']);
  assert.deepEqual(inPage(`{"url":"${SITE}/deux/","x":1}`), ['/deux/']);
  assert.deepEqual(referencesIn('/feed.xml', `<link>${SITE}/deux/</link>`, SITE), ['/deux/']);
});

test('fonts and pictures of a style sheet are found', () => {
  assert.deepEqual(referencesIn('/_astro/a.css', 'src:url(./b.woff2)', SITE), ['/_astro/b.woff2']);
});

test('what is elsewhere is not the site’s', () => {
  assert.deepEqual(inPage('<a href="https://autre.example/"><a href="mailto:a@b.example">'), []);
});
