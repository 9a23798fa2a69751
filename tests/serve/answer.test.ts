import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer } from '../../site/serve/answer.ts';
import { folderWith } from './folder-in-memory.ts';

const release = folderWith({
  'index.html': '<h1>Accueil</h1>',
  '404.html': '<h1>Introuvable</h1>',
  'actualites/un-titre/index.html': '<h1>Un titre</h1>',
  'feed.xml': '<rss/>',
  '_astro/base.abc123.css': 'body{}',
  'media/0123-640.webp': 'pixels',
  _redirects: '/ancien /actualites/un-titre/ 301\n/retire / 410\n/feed.xml /ailleurs/ 301\n',
});

const get = (target: string, ifNoneMatch?: string) =>
  answer({ method: 'GET', target, ifNoneMatch }, release);

test('a page is answered with its bytes, and asked again every time', async () => {
  const page = await get('/actualites/un-titre/');
  assert.equal(page.status, 200);
  assert.equal(page.body?.toString(), '<h1>Un titre</h1>');
  assert.equal(page.headers['Content-Type'], 'text/html; charset=utf-8');
  assert.equal(page.headers['Cache-Control'], 'public, max-age=0, must-revalidate');
});

test('a file named by a hash is kept for a year', async () => {
  for (const target of ['/_astro/base.abc123.css', '/media/0123-640.webp']) {
    const file = await get(target);
    assert.equal(file.headers['Cache-Control'], 'public, max-age=31536000, immutable');
  }
});

test('a page that the browser has is not sent again', async () => {
  const tag = (await get('/')).headers.ETag;
  assert.ok(tag);
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const again = await get('/', known);
    assert.equal(again.status, 304);
    assert.equal(again.body, undefined);
  }
  assert.equal((await get('/', '"other"')).status, 200);
});

test('other bytes have another entity tag, whatever their length', async () => {
  const before = await answer({ method: 'GET', target: '/' }, folderWith({ 'index.html': 'ab' }));
  const after = await answer({ method: 'GET', target: '/' }, folderWith({ 'index.html': 'ba' }));
  assert.notEqual(before.headers.ETag, after.headers.ETag);
});

test('an address without its slash leads to the one that has it', async () => {
  const moved = await get('/actualites/un-titre?depuis=flux');
  assert.equal(moved.status, 301);
  assert.equal(moved.headers.Location, '/actualites/un-titre/?depuis=flux');
});

test('an old address leads to the new one; one that was withdrawn says so', async () => {
  const moved = await get('/ancien/');
  assert.equal(moved.status, 301);
  assert.equal(moved.headers.Location, '/actualites/un-titre/');
  const gone = await get('/retire');
  assert.equal(gone.status, 410);
  assert.match(gone.body?.toString() ?? '', /Ce contenu a été retiré/);
});

test('a file that is there wins over an old address', async () => {
  assert.equal((await get('/feed.xml')).status, 200);
});

test('what does not exist is answered with the page of the release that says so', async () => {
  for (const target of ['/inconnue/', '/_redirects', '/../secrets.json', '/%E0%A4%A']) {
    const absent = await get(target);
    assert.equal(absent.status, 404, target);
    assert.equal(absent.body?.toString(), '<h1>Introuvable</h1>');
  }
});

test('before the first release, visitors are asked to wait', async () => {
  const waiting = await answer({ method: 'GET', target: '/recrutement/' }, folderWith({}));
  assert.equal(waiting.status, 503);
  assert.equal(waiting.headers['Retry-After'], '5');
  assert.match(waiting.body?.toString() ?? '', /Le site arrive/);
});

test('only reading is possible', async () => {
  const refused = await answer({ method: 'POST', target: '/' }, release);
  assert.equal(refused.status, 405);
  assert.equal(refused.headers.Allow, 'GET, HEAD');
});

test('every answer forbids foreign scripts and frames, and guessing of types', async () => {
  for (const target of ['/', '/ancien', '/retire', '/inconnue/', '/feed.xml']) {
    const { headers } = await get(target);
    assert.match(headers['Content-Security-Policy'] ?? '', /default-src '(self|none)'/, target);
    assert.match(headers['Content-Security-Policy'] ?? '', /frame-ancestors 'none'/, target);
    assert.doesNotMatch(headers['Content-Security-Policy'] ?? '', /unsafe/, target);
    assert.equal(headers['X-Content-Type-Options'], 'nosniff', target);
  }
});
