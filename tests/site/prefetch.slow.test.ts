import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openFolder } from '../../site/serve/folder.ts';
import { closeServer, createSiteServer } from '../../site/serve/server.ts';
import { openBrowser } from '../journeys/browser.ts';

const links = ['/page/', '/feed.xml', '/recherche/?q=mot', '/api/v1/posts/', '/autre/page/2/'];

let folder: string;
let browser: Browser;
let server: ReturnType<typeof createSiteServer>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parvis-prefetch-'));
  await cp(new URL('../../site/public/', import.meta.url), folder, { recursive: true });
  const body = links.map((link) => `<p><a href="${link}">${link}</a></p>`).join('\n');
  await writeFile(join(folder, 'index.html'), `<!doctype html><title>Essai</title>${body}`);
  server = createSiteServer(openFolder(folder), console.error);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  await closeServer(server);
  await rm(folder, { recursive: true });
});

test('a browser may fetch pages before the click, and nothing else', async () => {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Preload.enable');
  const candidates = new Promise<string[]>((resolve) => {
    session.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) =>
      resolve(preloadingAttemptSources.map(({ key }) => new URL(key.url).pathname)),
    );
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  assert.deepEqual((await candidates).sort(), ['/autre/page/2/', '/page/']);
});
