import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openFolder } from '../../site/serve/folder.ts';
import { closeServer, createSiteServer } from '../../site/serve/server.ts';

describe('the site’s server', () => {
  let folder: string;
  let publisher: Server;
  let site: Server;
  let url: string;
  const asked: string[] = [];
  const logged: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parvis-public-'));
    await mkdir(join(folder, 'apercu'));
    await writeFile(join(folder, 'apercu/index.html'), 'une page');
    await writeFile(join(folder, 'index.html'), 'accueil');
    publisher = createServer(({ method, url: target, headers }, response) => {
      asked.push(`${method} ${target} ${headers.authorization ?? ''}`.trim());
      response.writeHead(target?.includes('revoque') ? 410 : 200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'private, no-store',
        'set-cookie': 'a=b',
        'x-robots-tag': 'noindex, nofollow',
      });
      response.end('<h1>Brouillon</h1>');
    }).listen(0, '127.0.0.1');
    await once(publisher, 'listening');
    const { port } = publisher.address() as AddressInfo;
    site = createSiteServer(openFolder(folder), (line) => logged.push(line), {
      publisher: `http://127.0.0.1:${port}`,
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  });
  after(async () => {
    await closeServer(site);
    if (publisher.listening) publisher.close();
    await rm(folder, { recursive: true });
  });

  it('passes previews on to the publisher, with their headers and no other', async () => {
    const response = await fetch(`${url}/apercu/un-lien/?a=b`, {
      headers: { authorization: 'Bearer x' },
    });
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '<h1>Brouillon</h1>');
    assert.equal(response.headers.get('cache-control'), 'private, no-store');
    assert.equal(response.headers.get('x-robots-tag'), 'noindex, nofollow');
    assert.equal(response.headers.get('set-cookie'), null);
    assert.equal((await fetch(`${url}/apercu/revoque/`)).status, 410);
    const head = await fetch(`${url}/apercu/un-lien/`, { method: 'HEAD' });
    assert.equal(await head.text(), '');
    assert.deepEqual(asked, [
      'GET /apercu/un-lien/',
      'GET /apercu/revoque/',
      'GET /apercu/un-lien/',
    ]);
  });

  it('opens none of the publisher’s other doors', async () => {
    asked.length = 0;
    for (const target of [
      '/apercu/x/../../metrics',
      '/apercu/x/%2e%2e/%2e%2e/metrics',
      '/apercu/x/..%2f..%2fmetrics',
      '/apercu//metrics',
      '//apercu/x/',
    ]) {
      assert.equal(await statusOf(target), 404, target);
    }
    assert.equal(await statusOf('/apercu/x/', 'POST'), 405);
    assert.deepEqual(asked, []);
  });

  it('still has a page that is called « apercu »', async () => {
    assert.equal(await (await fetch(`${url}/apercu/`)).text(), 'une page');
  });

  it('says that the publisher is down, and writes no link into its log', async () => {
    publisher.closeAllConnections();
    await new Promise((closed) => publisher.close(closed));
    const response = await fetch(`${url}/apercu/un-lien/`);
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('cache-control'), 'private, no-store');
    assert.match(await response.text(), /L’aperçu n’est pas disponible/);
    assert.deepEqual(logged, []);
  });

  /** As no browser asks: the target is sent as it is written. */
  function statusOf(target: string, method = 'GET'): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      request(url, { path: target, method }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }
});
