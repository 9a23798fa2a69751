import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { answer } from '../../site/serve/answer.ts';
import type { Answer, Request } from '../../site/serve/exchange.ts';
import { createDiskInMemory } from './disk-in-memory.ts';
import { folderOf, folderWith } from './folder-in-memory.ts';

const long = '<p>Une communauté annonce ce qu’elle fait.</p>\n'.repeat(100);

const release = folderWith({
  'index.html': '<h1>Accueil</h1>',
  '404.html': '<h1>Introuvable</h1>',
  'actualites/un-titre/index.html': '<h1>Un titre</h1>',
  'feed.xml': '<rss/>',
  '_astro/base.abc123.css': 'body{}',
  'long/index.html': long,
  'recherche/index/index.json': '{}',
  'recherche/index/0123456789abcdef0123.json': '{}',
  'media/0123-640.webp': 'pixels',
  'media/0123-640.webp.avif': 'fewer pixels',
  'media/4567-640.webp': 'pixels without an AVIF yet',
  'media/4567.png': 'p'.repeat(5000),
  _redirects: '/ancien /actualites/un-titre/ 301\n/retire / 410\n/feed.xml /ailleurs/ 301\n',
});

const get = (target: string, ifNoneMatch?: string) =>
  answer({ method: 'GET', target, ifNoneMatch }, release);

const ask = (target: string, headers: Partial<Request>) =>
  answer({ method: 'GET', target, ...headers }, release);

function bytesOf({ body }: Answer): Buffer {
  assert.ok(Buffer.isBuffer(body));
  return body;
}

test('a page is answered with its bytes, and asked again every time', async () => {
  const page = await get('/actualites/un-titre/');
  assert.equal(page.status, 200);
  assert.equal(page.body?.toString(), '<h1>Un titre</h1>');
  assert.equal(page.headers['Content-Type'], 'text/html; charset=utf-8');
  assert.equal(page.headers['Cache-Control'], 'public, max-age=0, must-revalidate');
});

test('other sites may read feeds, calendars and open data, and nothing else', async () => {
  const files = ['feed.xml', 'feed.json', 'recrutement/atom.xml', 'startups/carte/feed.xml'];
  const open = [...files, 'recrutement/echeances.ics', 'api/v1/posts.json', 'api/v1/posts.csv'];
  const folder = folderWith(Object.fromEntries(open.map((file) => [file, 'text'])));
  for (const file of open) {
    const { headers } = await answer({ method: 'GET', target: `/${file}` }, folder);
    assert.equal(headers['Access-Control-Allow-Origin'], '*', file);
    const { headers: again } = await answer(
      { method: 'GET', target: `/${file}`, ifNoneMatch: headers.ETag },
      folder,
    );
    assert.equal(again['Access-Control-Allow-Origin'], '*', file);
  }
  const others = ['/', '/api', '/atom.xml', '/_astro/base.abc123.css', '/absent/feed.xml'];
  for (const target of [...others, '/recherche/index/index.json']) {
    assert.ok(!('Access-Control-Allow-Origin' in (await get(target)).headers), target);
  }
});

test('a file named by a hash is kept for a year', async () => {
  for (const target of [
    '/_astro/base.abc123.css',
    '/media/0123-640.webp',
    '/recherche/index/0123456789abcdef0123.json',
  ]) {
    const file = await get(target);
    assert.equal(file.headers['Cache-Control'], 'public, max-age=31536000, immutable');
  }
  const manifest = await get('/recherche/index/index.json');
  assert.equal(manifest.headers['Cache-Control'], 'public, max-age=0, must-revalidate');
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

test('a page is compressed as the visitor likes, each form with its own entity tag', async () => {
  const plain = await get('/long/');
  const br = await ask('/long/', { acceptEncoding: 'gzip, br' });
  const gzip = await ask('/long/', { acceptEncoding: 'gzip' });
  assert.equal(bytesOf(plain).toString(), long);
  assert.equal(brotliDecompressSync(bytesOf(br)).toString(), long);
  assert.equal(gunzipSync(bytesOf(gzip)).toString(), long);
  assert.deepEqual(
    [plain, br, gzip].map(({ headers }) => headers['Content-Encoding']),
    [undefined, 'br', 'gzip'],
  );
  assert.equal(new Set([plain, br, gzip].map(({ headers }) => headers.ETag)).size, 3);
  for (const { headers } of [plain, br, gzip]) {
    assert.equal(headers.Vary, 'Accept-Encoding');
    assert.equal(headers['Content-Type'], 'text/html; charset=utf-8');
  }
});

test('a form that the browser has is not sent again; another form of the page is', async () => {
  const ifNoneMatch = (await ask('/long/', { acceptEncoding: 'br' })).headers.ETag;
  const again = await ask('/long/', { acceptEncoding: 'br', ifNoneMatch });
  assert.equal(again.status, 304);
  assert.equal(again.headers.Vary, 'Accept-Encoding');
  assert.equal(again.headers['Content-Encoding'], undefined);
  assert.equal((await ask('/long/', { acceptEncoding: 'gzip', ifNoneMatch })).status, 200);
});

test('what is small or compressed already is sent as it is', async () => {
  for (const target of ['/', '/media/4567.png']) {
    const { headers } = await ask(target, { acceptEncoding: 'br' });
    assert.equal(headers['Content-Encoding'], undefined, target);
    assert.equal(headers.Vary, undefined, target);
  }
});

test('a page that says that there is nothing is compressed too', async () => {
  const folder = folderWith({ '404.html': long });
  const absent = await answer({ method: 'GET', target: '/x', acceptEncoding: 'br' }, folder);
  assert.equal(absent.status, 404);
  assert.equal(brotliDecompressSync(bytesOf(absent)).toString(), long);
});

test('what does not exist is never answered as unchanged', async () => {
  assert.equal((await get('/inconnue/', '*')).status, 404);
});

test('a picture is sent as AVIF, at the same address, to a browser that takes it', async () => {
  const accept = 'image/avif,image/webp,*/*';
  const avif = await ask('/media/0123-640.webp', { accept });
  const webp = await ask('/media/0123-640.webp', { accept: 'image/webp,*/*' });
  assert.equal(bytesOf(avif).toString(), 'fewer pixels');
  assert.equal(avif.headers['Content-Type'], 'image/avif');
  assert.equal(bytesOf(webp).toString(), 'pixels');
  assert.equal(webp.headers['Content-Type'], 'image/webp');
  assert.notEqual(avif.headers.ETag, webp.headers.ETag);
  const again = await ask('/media/0123-640.webp', { accept, ifNoneMatch: avif.headers.ETag });
  assert.equal(again.status, 304);
  for (const { headers } of [avif, webp, again]) {
    assert.equal(headers.Vary, 'Accept');
    assert.equal(headers['Cache-Control'], 'public, max-age=31536000, immutable');
  }
});

test('until its AVIF is made, a picture is sent as it is', async () => {
  const picture = await ask('/media/4567-640.webp', { accept: 'image/avif' });
  assert.equal(picture.headers['Content-Type'], 'image/webp');
  assert.equal(picture.headers.Vary, 'Accept');
});

test('a large file is streamed, and the new one is when it is replaced meanwhile', async () => {
  const disk = createDiskInMemory({ 'guide.pdf': 'a'.repeat(150_000) });
  disk.beforeReading(() => disk.put('guide.pdf', 'b'.repeat(120_000)));
  const { body, headers } = await answer(
    { method: 'GET', target: '/guide.pdf', acceptEncoding: 'br' },
    folderOf(disk),
  );
  assert.ok(body instanceof Readable);
  assert.equal((await buffer(body)).toString(), 'b'.repeat(120_000));
  assert.equal(headers['Content-Length'], '120000');
});
