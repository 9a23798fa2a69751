import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { answer } from '../../../site/serve/answer.ts';
import type { Request } from '../../../site/serve/exchange.ts';
import { securityHeaders } from '../../../site/serve/headers.ts';
import { liveAddresses } from '../../../site/serve/live/index.ts';
import type { LivePage } from '../../../site/serve/live/page.ts';
import { hiddenPaths } from '../../../site/serve/path.ts';
import { folderWith } from '../folder-in-memory.ts';

const form = `<form>${'<p>Un formulaire.</p>'.repeat(100)}</form>`;
const release = folderWith({ 'index.html': 'accueil', 'liste/index.html': form });

/** Answers what is asked with `filtre`, and nothing else. */
const list: LivePage = {
  addresses: ['/liste/', '/absente/'],
  answer: async (html, query) =>
    query.has('filtre') ? html.replace('<form>', `<form>${query.get('filtre')}`) : html,
};

const ask = (target: string, more: Partial<Request> = {}) =>
  answer({ method: 'GET', target, ...more }, release, [list]);

test('a page answers what its form asks', async () => {
  const { status, headers, body } = await ask('/liste/?filtre=lyon&filtre=paris');
  assert.equal(status, 200);
  assert.match(`${body}`, /<form>lyon</);
  assert.equal(headers['Content-Type'], 'text/html; charset=utf-8');
  for (const [name, value] of Object.entries(securityHeaders)) assert.equal(headers[name], value);
});

test('an answer is for one visitor, and never taken for the page itself', async () => {
  const { headers: page } = await ask('/liste/');
  const ifNoneMatch = page.ETag;
  assert.ok(ifNoneMatch);
  const { status, headers } = await ask('/liste/?filtre=lyon', { ifNoneMatch });
  assert.equal(status, 200);
  assert.equal(headers.ETag, undefined);
  assert.match(headers['Cache-Control'] ?? '', /private/);
});

test('an answer is compressed as the visitor likes', async () => {
  const { headers, body } = await ask('/liste/?filtre=lyon', { acceptEncoding: 'br' });
  assert.equal(headers['Content-Encoding'], 'br');
  assert.equal(headers.Vary, 'Accept-Encoding');
  assert.match(brotliDecompressSync(body as Buffer).toString(), /<form>lyon</);
});

test('HEAD is answered as GET is', async () => {
  const [head, get] = await Promise.all(
    ['HEAD', 'GET'].map((method) => ask('/liste/?filtre=lyon', { method })),
  );
  assert.deepEqual(head, get);
});

test('a query that the page does not know of gets the file', async () => {
  for (const target of ['/liste/?', '/liste/?utm_source=flux', '/?filtre=lyon']) {
    const { status, headers } = await ask(target);
    assert.equal(status, 200, target);
    assert.ok(headers.ETag, target);
  }
});

test('a page that the release does not have is not there, whatever is asked', async () => {
  assert.equal((await ask('/absente/?filtre=lyon')).status, 404);
});

test('the addresses of forms can be written in the configuration of another server', () => {
  for (const address of liveAddresses) {
    assert.match(address, /^(?:\/[a-z-]+)+\/$/);
    assert.doesNotMatch(address, hiddenPaths);
  }
  assert.ok(liveAddresses.includes('/recherche/'));
});
