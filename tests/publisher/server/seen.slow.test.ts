import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type DocumentStatus, documentStatus, publisherApi } from '@parvis/shared';
import { statePaths } from '../../../site/publisher/settings.ts';
import { aPost } from '../../documents.ts';
import { type FaultyCms, serveCms } from '../../faults/cms/faulty-cms.ts';
import { cmsOf } from '../../faults/house/community.ts';
import { type Running, startProgram } from '../../faults/house/program.ts';
import { freePorts } from '../../journeys/ports.ts';
import { builtSite } from '../../site/built.ts';
import type { FakeCms } from '../fake-cms.ts';
import { bearer, secret } from './open-server.ts';
import { readUntil } from './read-until.ts';

/** The public site, behind a cache that a test can make keep what it has. */
async function servePublicFolder(folder: string) {
  const cached = new Map<string, Buffer>();
  let isFrozen = false;
  const server = createServer(async ({ url = '/' }, response) => {
    const bytes = await readFile(join(folder, url, 'index.html')).catch(() => undefined);
    if (bytes !== undefined && !isFrozen) cached.set(url, bytes);
    const found = cached.get(url);
    response.writeHead(found === undefined ? 404 : 200).end(found);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    freeze: (frozen: boolean) => {
      isFrozen = frozen;
    },
    close: () => server.close(),
  };
}

describe('a publisher before its public site', () => {
  let folder: string;
  let content: FakeCms;
  let cms: FaultyCms;
  let publicSite: Awaited<ReturnType<typeof servePublicFolder>>;
  let publisher: Running;
  let url: string;
  let events: ReadableStreamDefaultReader<Uint8Array>;

  before(async () => {
    await builtSite('https://parvis.example');
    folder = await mkdtemp(join(tmpdir(), 'parvis-seen-'));
    content = cmsOf(20);
    cms = await serveCms(content);
    publicSite = await servePublicFolder(statePaths(folder).public);
    const [port] = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    publisher = startProgram('site/publisher/main.ts', {
      PARVIS_STATE_DIR: folder,
      PARVIS_PUBLISHER_PORT: String(port),
      PARVIS_SITE_URL: 'https://parvis.example',
      PARVIS_WITNESS_URL: publicSite.url,
      PARVIS_CMS_URL: cms.url,
      PARVIS_SIGNAL_SECRET: secret,
      PARVIS_PUBLISHER_TOKEN: cms.token,
      PARVIS_LOOK_INTERVAL: '3600',
    });
    await publisher.ready;
    const stream = await fetch(`${url}/events`, { headers: bearer });
    events = stream.body?.getReader() as typeof events;
  });
  after(async () => {
    await publisher.kill();
    publicSite.close();
    await cms.close();
    await rm(folder, { recursive: true });
  });

  /** How the event ends that says that visitors get the document; the lists of others end otherwise. */
  const seen = '"documentId":"temoin"}\n';

  async function statusOf(documentId: string): Promise<DocumentStatus> {
    const { documents } = await content.index();
    const version = documents.find((document) => document.documentId === documentId)?.version;
    const path = publisherApi.documentStatus('post', documentId, version);
    return documentStatus.parse(await (await fetch(`${url}${path}`, { headers: bearer })).json());
  }

  async function publish(title: string): Promise<void> {
    content.publish('post', aPost({ documentId: 'temoin', title }));
    assert.equal((await statusOf('temoin')).state, 'waiting');
    await fetch(`${url}/signal`, { method: 'POST', headers: bearer });
  }

  it('says that a document is live once visitors get it', async () => {
    await publish('Un premier titre');
    await readUntil(events, seen);
    const status = await statusOf('temoin');
    assert.equal(status.state, 'live');
    assert.equal(
      status.state === 'live' && status.address,
      'https://parvis.example/actualites/temoin/',
    );
  });

  it('does not say so while a cache gives visitors the former page', async () => {
    publicSite.freeze(true);
    await publish('Un second titre');
    await readUntil(events, 'event: released');
    const status = await statusOf('temoin');
    assert.equal(status.state, 'publishing');
    assert.match(
      (status.state === 'publishing' && status.obstacle) || '',
      /donne encore une autre version/,
    );
    publicSite.freeze(false);
    await readUntil(events, seen);
    assert.equal((await statusOf('temoin')).state, 'live');
  });

  it('numbers the publication in every line of its log, and tells no content', () => {
    const lines = publisher
      .said()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.ok(lines.some(({ message }) => message === 'seen'));
    for (const line of lines) assert.equal(typeof line.publication, 'number', JSON.stringify(line));
    assert.ok(!/titre|temoin\//i.test(publisher.said()));
  });

  it('ends its streams and its work when it is asked to stop', async () => {
    publisher.kill('SIGTERM');
    while (!(await events.read()).done);
    assert.deepEqual(await publisher.ended, { code: 0, signal: null });
  });
});
