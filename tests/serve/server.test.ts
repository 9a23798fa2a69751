import assert from 'node:assert/strict';
import { link, mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { openFolder } from '../../site/serve/folder.ts';
import { closeServer, createSiteServer } from '../../site/serve/server.ts';

const SAME_DATE = new Date('2026-11-24T09:00:00Z');

let folder: string;
let site: string;
const faults: string[] = [];
let server: ReturnType<typeof createSiteServer>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parvis-serve-'));
  const room = { total: 1_000_000, largest: 300_000 };
  server = createSiteServer(openFolder(folder, room), (line) => faults.push(line));
  site = `http://127.0.0.1:${await portOf(server)}`;
});

after(async () => {
  await closeServer(server);
  await rm(folder, { recursive: true });
  assert.deepEqual(faults, []);
});

async function publish(file: string, text: string): Promise<void> {
  await mkdir(join(folder, file, '..'), { recursive: true });
  await writeFile(join(folder, '.new'), text);
  await utimes(join(folder, '.new'), SAME_DATE, SAME_DATE);
  await rename(join(folder, '.new'), join(folder, file));
}

test('a site that has no release yet asks to wait, and is there as soon as it has one', async () => {
  assert.equal((await fetch(site)).status, 503);
  await publish('index.html', 'première version');
  assert.equal(await (await fetch(site)).text(), 'première version');
});

test('new bytes are seen at once, even of the same length and date', async () => {
  await publish('page/index.html', 'matin');
  const first = await fetch(`${site}/page/`);
  assert.equal(await first.text(), 'matin');
  await publish('page/index.html', 'soirs');
  const second = await fetch(`${site}/page/`, {
    headers: { 'If-None-Match': first.headers.get('ETag') ?? '' },
  });
  assert.equal(second.status, 200);
  assert.equal(await second.text(), 'soirs');
});

test('redirects are read again when they change, and are never served', async () => {
  await publish('_redirects', '/ancien /page/ 301\n');
  const moved = await fetch(`${site}/ancien`, { redirect: 'manual' });
  assert.equal(moved.headers.get('Location'), '/page/');
  await publish('_redirects', '/ancien / 410\n');
  assert.equal((await fetch(`${site}/ancien`, { redirect: 'manual' })).status, 410);
  assert.equal((await fetch(`${site}/_redirects`)).status, 404);
});

test('HEAD says the length and sends nothing', async () => {
  const head = await fetch(`${site}/page/`, { method: 'HEAD' });
  assert.equal(head.headers.get('Content-Length'), '5');
  assert.equal(await head.text(), '');
});

test('a page is whole while it is being replaced', async () => {
  const versions = ['a'.repeat(200_000), 'b'.repeat(100_000)];
  await Promise.all(versions.map((text, rank) => writeFile(join(folder, `.${rank}`), text)));
  let isOver = false;
  const replacing = (async () => {
    for (let round = 0; round < 200; round += 1) {
      await link(join(folder, `.${round % 2}`), join(folder, '.link'));
      await rename(join(folder, '.link'), join(folder, 'moving.html'));
      await rm(join(folder, '.link'), { force: true });
    }
    isOver = true;
  })();
  await new Promise((resolve) => setTimeout(resolve, 5));
  while (!isOver) {
    const response = await fetch(`${site}/moving.html`);
    assert.equal(response.status, 200);
    assert.ok(versions.includes(await response.text()));
  }
  await replacing;
});

test('a request that climbs out of the folder, as no browser sends it, finds nothing', async () => {
  const status = await new Promise((resolve, reject) => {
    request(`${site}/`, { path: '/../../../../etc/passwd' }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  assert.equal(status, 404);
});

test('a large file is sent whole, and HEAD says its length', async () => {
  const large = 'l'.repeat(400_000);
  await publish('guide.pdf', large);
  assert.equal(await (await fetch(`${site}/guide.pdf`)).text(), large);
  const head = await fetch(`${site}/guide.pdf`, { method: 'HEAD' });
  assert.equal(head.headers.get('Content-Length'), '400000');
  assert.equal(await head.text(), '');
});

test('a visitor who leaves in the middle of a large file is no failure', async () => {
  const leaving = new AbortController();
  const { body } = await fetch(`${site}/guide.pdf`, { signal: leaving.signal });
  leaving.abort();
  assert.ok(body);
  await assert.rejects(text(body), { name: 'AbortError' });
});

test('a page removed from the disk is gone at the next request', async () => {
  await publish('brief/index.html', 'un moment');
  assert.equal((await fetch(`${site}/brief/`)).status, 200);
  await rm(join(folder, 'brief'), { recursive: true });
  assert.equal((await fetch(`${site}/brief/`)).status, 404);
});

test('a page that is written in place, which no publication does, is seen at once too', async () => {
  await publish('place.html', 'avant');
  assert.equal(await (await fetch(`${site}/place.html`)).text(), 'avant');
  await writeFile(join(folder, 'place.html'), 'apres');
  assert.equal(await (await fetch(`${site}/place.html`)).text(), 'apres');
});

test('a folder, or a file where a folder is asked for, is not there', async () => {
  await mkdir(join(folder, 'vide'), { recursive: true });
  for (const path of ['/vide', '/vide/', '/place.html/', `/${'x'.repeat(300)}`]) {
    assert.equal((await fetch(`${site}${path}`)).status, 404, path);
  }
});

test('a visitor who never ends the headers is sent away', async (context) => {
  const patience = { headers: 50, request: 100, idle: 5_000, stalled: 5_000, verification: 10 };
  const hasty = createSiteServer(openFolder(folder), (line) => faults.push(line), { patience });
  context.after(() => closeServer(hasty));
  const unfinished = 'GET / HTTP/1.1\r\nHost: site\r\n';
  assert.match(await answerTo(unfinished, await portOf(hasty)), /^HTTP\/1\.1 408 /);
});

test('headers larger than any browser sends are refused', async () => {
  const large = `GET / HTTP/1.1\r\nHost: site\r\nX-Large: ${'x'.repeat(9_000)}\r\n\r\n`;
  const { port } = server.address() as AddressInfo;
  assert.match(await answerTo(large, port), /^HTTP\/1\.1 431 /);
});

async function portOf(listening: typeof server): Promise<number> {
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return (listening.address() as AddressInfo).port;
}

/** Everything that a server answers until it ends the connection. */
async function answerTo(sent: string, port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(sent);
  return text(socket);
}
