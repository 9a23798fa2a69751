import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, suite, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { findOrInstallNginx } from '../../bin/machine/nginx.ts';
import { isExecutable } from '../../bin/machine/program.ts';
import { run } from '../../bin/processes/run.ts';
import { createShards } from '../../site/publisher/search/shards.ts';
import { openFolder } from '../../site/serve/folder.ts';
import { securityHeaders } from '../../site/serve/headers.ts';
import { closeServer, createSiteServer } from '../../site/serve/server.ts';
import { advice } from '../../site/src/search/advice.ts';
import { nothingAsked } from '../../site/src/search/asked.ts';
import { formHtml } from '../../site/src/search/form.ts';
import { freePorts } from '../journeys/ports.ts';
import { entryNamed } from '../publisher/search/files.ts';
import { type RunningNginx, startNginx } from './nginx-process.ts';

const long = '<p>Une communauté annonce ce qu’elle fait.</p>\n'.repeat(100);

const { put: index } = (() => {
  const shards = createShards(10);
  for (let rank = 0; rank < 30; rank += 1) shards.put(entryNamed(`titre-${rank}`));
  return shards.build();
})();

const files: Record<string, string> = {
  'index.html': '<h1>Accueil</h1>',
  '404.html': `<h1>Introuvable</h1><div id="adresses-proches"></div>${long}`,
  'actualites/un-titre/index.html': long,
  'été/index.html': '<h1>L’été</h1>',
  'feed.xml': `<rss>${long}</rss>`,
  'feed.json': '{}',
  'atom.xml': `<feed>${long}</feed>`,
  'communaute/ada/feed.xml': '<rss/>',
  'recrutement/echeances.ics': 'BEGIN:VCALENDAR',
  'api/v1/posts.json': '{"items":[]}',
  'api/v1/posts.csv': 'id',
  'robots.txt': 'User-agent: *\n',
  'theme.css': 'body{}',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'inconnu.ending': 'bytes',
  '_astro/base.abc123.css': 'body{color:red}'.repeat(200),
  '_astro/police.abc123.woff2': 'w'.repeat(3000),
  ...Object.fromEntries(index.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])),
  'recherche/index/0123456789abcdef0123.json': '{}'.repeat(2000),
  'recherche/index.html': `<title>Recherche</title>${formHtml(nothingAsked).html}${advice.html}`,
  'sitemap.xml': '<loc>https://communaute.example/actualites/un-titre/</loc>',
  'media/0123-640.webp': 'pixels',
  'media/0123-640.webp.avif': 'fewer pixels',
  'media/4567-640.webp': 'pixels without an AVIF yet',
  'media/4567.png': 'p'.repeat(3000),
  _redirects: '/ancien /actualites/un-titre/ 301\n/retire / 410\n/feed.xml /ailleurs/ 301\n',
  '_prive/index.html': 'private',
  '.env': 'SECRET=1',
  'actualites/.brouillon/index.html': 'private',
};

/** As of a burst of publications: nginx knows dates by the second. */
const SAME_DATE = new Date('2026-11-24T09:00:00Z');
const AVIF = 'image/avif,image/webp,*/*';

/** What both servers are asked, and what both must answer. */
const table: [target: string, status: number, headers?: Record<string, string>][] = [
  ['/', 200],
  ['/index.html', 200],
  ['/actualites/un-titre/', 200],
  ['/actualites/un-titre/', 200, { 'Accept-Encoding': 'gzip' }],
  ['/actualites/un-titre/', 200, { 'Accept-Encoding': 'gzip;q=0' }],
  ['/actualites/un-titre/?page=2', 200],
  ['/actualites/un-titre', 301],
  ['/actualites/un-titre?depuis=flux', 301],
  ['/%C3%A9t%C3%A9/', 200],
  ['/%C3%A9t%C3%A9', 301],
  ['/feed.xml', 200],
  ['/feed.xml', 200, { 'Accept-Encoding': 'gzip' }],
  ['/feed.xml/', 301],
  ['/robots.txt/', 404],
  ['/feed.json', 200],
  ['/atom.xml', 200, { 'Accept-Encoding': 'gzip' }],
  ['/communaute/ada/feed.xml', 200],
  ['/communaute/absente/feed.xml', 404],
  ['/recrutement/echeances.ics', 200],
  ['/api/v1/posts.json', 200],
  ['/api/v1/posts.csv', 200],
  ['/api/v1/absent.json', 404],
  ['/robots.txt', 200],
  ['/theme.css', 200],
  ['/favicon.svg', 200],
  ['/inconnu.ending', 200],
  ['/_astro/base.abc123.css', 200, { 'Accept-Encoding': 'gzip' }],
  ['/_astro/police.abc123.woff2', 200, { 'Accept-Encoding': 'gzip' }],
  ['/recherche/index/index.json', 200],
  ['/recherche/index/0123456789abcdef0123.json', 200, { 'Accept-Encoding': 'gzip' }],
  ['/_astro/absent.css', 404],
  ['/_astro/', 404],
  ['/media/0123-640.webp', 200],
  ['/media/0123-640.webp', 200, { Accept: AVIF }],
  ['/media/0123-640.webp', 200, { Accept: 'image/avif;q=0, image/webp' }],
  ['/media/4567-640.webp', 200, { Accept: AVIF }],
  ['/media/absent-640.webp', 404, { Accept: AVIF }],
  ['/media/4567.png', 200, { 'Accept-Encoding': 'gzip' }],
  ['/ancien', 301],
  ['/ancien/', 301],
  ['/retire', 410],
  ['/inconnue/', 404],
  ['/inconnue/', 404, { 'Accept-Encoding': 'gzip' }],
  ['/actualite/un-titre', 404],
  ['/actualites/un-titra/', 404, { 'Accept-Encoding': 'gzip' }],
  ['/recherche/', 200],
  ['/recherche/?', 200],
  ['/recherche/?q=titre', 200],
  ['/recherche/?q=titre&page=2', 200, { 'Accept-Encoding': 'gzip' }],
  ['/recherche/?q=titre', 200, { 'If-None-Match': '*' }],
  ['/recherche/?q=%22%3E%3Cscript%3E&q=b&type=pages', 200],
  ['/recherche/?utm_source=flux', 200],
  ['/recherche?q=titre', 301],
  ['/recherche/index.html?q=titre', 200],
  ['/404.html', 200],
  ['/_redirects', 404],
  ['/_prive/', 404],
  ['/.env', 404],
  ['/actualites/.brouillon/', 404],
  ['//actualites/un-titre/', 404],
  ['/actualites//un-titre/', 404],
];

/** nginx resolves `..` before it asks its rules: what stays within the site is a page. */
const climbs = [
  '/../../../../etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/media/../../secrets.json',
  '/media/..%2f..%2fsecrets.json',
  '/..%5csecrets.json',
  '/a%00b',
  '/%E0%A4%A',
];

interface Said {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const found = await findOrInstallNginx(process.env.PATH ?? '', {
  isExecutable,
  isRoot: process.getuid?.() === 0,
  say: console.log,
  run: (task) => run(task, 'kept', new AbortController().signal),
});

suite('nginx and the embedded server', { skip: 'missing' in found && found.missing }, () => {
  let folder: string;
  let embedded: ReturnType<typeof createSiteServer>;
  let publisher: Server;
  let nginx: RunningNginx;
  let embeddedUrl: string;
  let nginxUrl: string;

  before(async () => {
    assert.ok('path' in found);
    folder = await mkdtemp(join(tmpdir(), 'parvis-public-'));
    for (const [file, text] of Object.entries(files)) await publish(file, text);
    publisher = createServer((_, response) => {
      response.writeHead(200, { 'cache-control': 'private, no-store' }).end('un brouillon');
    });
    await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
    embedded = createSiteServer(openFolder(folder), console.error, {
      publisher: `http://127.0.0.1:${(publisher.address() as AddressInfo).port}`,
    });
    await new Promise<void>((resolve) => embedded.listen(0, '127.0.0.1', resolve));
    const [port] = await freePorts(1);
    const address = `127.0.0.1:${(embedded.address() as AddressInfo).port}`;
    const listen = `127.0.0.1:${port}`;
    const setup = { root: folder, serverName: 'localhost', listen, embeddedServer: address };
    nginx = await startNginx(found.path, setup);
    embeddedUrl = `http://${address}`;
    nginxUrl = `http://${listen}`;
  });

  after(async () => {
    await nginx.stop();
    if (embedded.listening) await closeServer(embedded);
    publisher.close();
    await rm(folder, { recursive: true });
  });

  async function publish(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, '.new'), text);
    await utimes(join(folder, '.new'), SAME_DATE, SAME_DATE);
    await rename(join(folder, '.new'), join(folder, file));
  }

  for (const [target, status, headers = {}] of table) {
    test(`answer ${status} alike to ${target} ${JSON.stringify(headers)}`, async () => {
      const [one, other] = await Promise.all(
        [embeddedUrl, nginxUrl].map((server) => ask(server, target, headers)),
      );
      assert.equal(one?.status, status);
      assert.deepEqual(comparable(other), comparable(one));
    });
  }

  for (const target of climbs) {
    test(`refuse ${target}`, async () => {
      for (const server of [embeddedUrl, nginxUrl]) {
        const { status, headers } = await ask(server, target);
        assert.ok(status === 404 || status === 400, `${server} answered ${status}`);
        assertSafe(headers, server);
      }
    });
  }

  test('tell what a form asks, and what is near an address that does not exist', async () => {
    for (const server of [embeddedUrl, nginxUrl]) {
      const found = await ask(server, '/recherche/?q=titre&page=2');
      assert.match(found.body.toString(), /Résultats 21 à 30 sur 30/);
      const absent = await ask(server, '/actualite/un-titre');
      assert.match(absent.body.toString(), /href="\/actualites\/un-titre\/"/);
      const head = await ask(server, '/recherche/?q=titre&page=2', {}, 'HEAD');
      assert.equal(head.headers['content-length'], String(found.body.length));
      assert.equal(head.body.length, 0);
    }
  });

  test('pass previews on, as the publisher answers them', async () => {
    for (const server of [embeddedUrl, nginxUrl]) {
      const { status, headers, body } = await ask(server, '/apercu/un-lien/');
      assert.equal(status, 200);
      assert.equal(headers['cache-control'], 'private, no-store');
      assert.equal(body.toString(), 'un brouillon');
      assert.equal((await ask(server, '/apercu/un-lien/uploads/a.png')).status, 200);
    }
  });

  test('refuse to write alike', async () => {
    for (const server of [embeddedUrl, nginxUrl]) {
      for (const target of ['/', '/feed.xml', '/ancien', '/media/4567.png']) {
        const { status, headers } = await ask(server, target, {}, 'POST');
        assert.equal(status, 405);
        assert.equal(headers.allow, 'GET, HEAD');
        assertSafe(headers, server);
      }
    }
  });

  test('answer HEAD with the headers of GET and nothing more', async () => {
    for (const server of [embeddedUrl, nginxUrl]) {
      const head = await ask(server, '/actualites/un-titre/', {}, 'HEAD');
      assert.equal(head.status, 200);
      assert.equal(head.headers['content-length'], String(Buffer.byteLength(long)));
      assert.equal(head.body.length, 0);
    }
  });

  test('do not send again a file named by its hash that the browser has', async () => {
    for (const server of [embeddedUrl, nginxUrl]) {
      const { headers } = await ask(server, '/media/0123-640.webp');
      const known = { 'If-None-Match': headers.etag ?? '' };
      assert.ok(headers.etag);
      assert.equal((await ask(server, '/media/0123-640.webp', known)).status, 304);
      const avif = { ...known, Accept: AVIF };
      assert.equal((await ask(server, '/media/0123-640.webp', avif)).status, 200);
    }
  });

  test('never take a new page for the one the browser has', async () => {
    for (const server of [embeddedUrl, nginxUrl]) {
      await publish('bref/index.html', 'matin');
      const { headers } = await ask(server, '/bref/');
      await publish('bref/index.html', 'soirs');
      const { body } = await ask(server, '/bref/', {
        'If-None-Match': headers.etag ?? '',
        'If-Modified-Since': headers['last-modified'] ?? '',
      });
      assert.equal(body.toString(), 'soirs');
    }
  });

  test('see new files, new old addresses and a new AVIF at the next request', async () => {
    await publish('nouvelle/index.html', 'nouvelle');
    await publish('_redirects', '/encore /nouvelle/ 301\n');
    await publish('media/4567-640.webp.avif', 'at last');
    for (const server of [embeddedUrl, nginxUrl]) {
      assert.equal((await ask(server, '/nouvelle/')).status, 200);
      assert.equal((await ask(server, '/encore')).headers.location, '/nouvelle/');
      assert.equal((await ask(server, '/ancien')).status, 404);
      const picture = await ask(server, '/media/4567-640.webp', { Accept: AVIF });
      assert.equal(picture.headers['content-type'], 'image/avif');
    }
  });

  test('nginx goes on with the files when the embedded server is down', async () => {
    assert.deepEqual(nginx.complaints, []);
    await closeServer(embedded);
    assert.equal((await ask(nginxUrl, '/actualites/un-titre/')).status, 200);
    const absent = await ask(nginxUrl, '/encore');
    assert.equal(absent.status, 404);
    assert.match(absent.body.toString(), /Introuvable/);
    assertSafe(absent.headers, nginxUrl);
    const form = await ask(nginxUrl, '/recherche/?q=titre');
    assert.equal(form.status, 200);
    assert.equal(form.body.toString(), files['recherche/index.html']);
    assertSafe(form.headers, nginxUrl);
  });
});

/** As no browser asks: the target is sent as it is written. */
function ask(
  server: string,
  target: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const asking = request(server, { path: target, headers, method, agent: false }, (response) => {
      buffer(response).then(
        (body) => resolve({ status: response.statusCode, headers: response.headers, body }),
        reject,
      );
    });
    asking.on('error', reject).end();
  });
}

/** What both servers must say alike; entity tags, lengths of compressed bodies and dates are theirs. */
function comparable(said: Said | undefined) {
  assert.ok(said);
  const { status, headers } = said;
  const names = ['content-type', 'content-encoding', 'cache-control', 'vary', 'location', 'allow'];
  const alike = [...names, ...Object.keys(securityHeaders).map((name) => name.toLowerCase())];
  return {
    status,
    headers: Object.fromEntries(alike.map((name) => [name, headers[name]])),
    body: decoded(said).toString(),
  };
}

function decoded({ headers, body }: Said): Buffer {
  if (headers['content-encoding'] === 'gzip') return gunzipSync(body);
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return body;
}

function assertSafe(headers: IncomingHttpHeaders, server: string): void {
  for (const [name, value] of Object.entries(securityHeaders)) {
    assert.equal(headers[name.toLowerCase()], value, `${name} of ${server}`);
  }
}
