import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { releaseList } from '@parvis/shared';
import type { Publication } from '../../../site/publisher/publication.ts';
import { routes } from '../../../site/publisher/server/routes.ts';
import { bearer, type OpenServer, openServer } from './open-server.ts';

describe('the publisher’s door', () => {
  let door: OpenServer;
  before(async () => {
    door = await openServer();
  });
  after(() => door.stop());

  it('is open to everybody for nothing that tells of documents or does anything', () => {
    const open = routes.filter(({ guard }) => guard === 'everybody').map(({ path }) => path);
    // The link in the path of a preview is its own guard.
    const previews = open.filter((path) => path.startsWith('/apercu/:link/'));
    assert.equal(previews.length, 3);
    assert.deepEqual(open.filter((path) => !previews.includes(path)).sort(), [
      '/health',
      '/metrics',
      '/ready',
      '/status',
    ]);
  });

  it('publishes and rolls back for who bears the secret, and says what went wrong', async () => {
    const released = async (path: string) =>
      ((await (await door.post(path, bearer)).json()) as Publication).release;
    assert.equal(await released('/publish'), 7);
    assert.equal(await released('/publish?full'), 8);
    assert.equal(await released('/publish?confirm'), 9);
    for (const path of ['/publish', '/rollback?release=3']) {
      assert.equal((await door.post(path)).status, 401);
      assert.equal((await door.post(path, { authorization: 'Bearer autre' })).status, 401);
    }
    const refused = await door.post('/rollback?release=3', bearer);
    assert.equal(refused.status, 409);
    assert.deepEqual(await refused.json(), { error: 'Release 3 is not kept.' });
    assert.equal((await door.post('/rollback?release=dernière', bearer)).status, 400);
  });

  it('lists the last releases and which can be gone back to, for who bears the secret', async () => {
    assert.equal((await door.get('/releases')).status, 401);
    door.service.released(5, 6, 7);
    const list = releaseList.parse(await (await door.get('/releases', bearer)).json());
    assert.deepEqual(
      list.map(({ release, isKept }) => [release, isKept]),
      [
        [7, true],
        [6, true],
        [5, false],
      ],
    );
  });

  it('lists as many releases as a busy day makes, the newest first', async () => {
    door.service.released(...Array.from({ length: 300 }, (_, rank) => rank + 8));
    const list = releaseList.parse(await (await door.get('/releases', bearer)).json());
    assert.deepEqual([list.length, list[0]?.release], [200, 307]);
  });

  it('tells whether the process answers, and whether a release is live', async () => {
    assert.equal((await door.get('/health')).status, 200);
    assert.equal((await door.get('/ready')).status, 200);
    door.service.is({ release: 0 });
    assert.equal((await door.get('/ready')).status, 503);
    door.service.is({ release: 7 });
  });

  it('refuses methods that an address does not know, and addresses that do not exist', async () => {
    const wrong = await door.get('/signal', bearer);
    assert.equal(wrong.status, 405);
    assert.equal(wrong.headers.get('allow'), 'POST');
    assert.equal((await door.post('/status', bearer)).status, 405);
    for (const path of ['/', '/statut', '/status/', '/status/post/a/b', '/status/%E0%A4%A/a']) {
      assert.equal((await door.get(path, bearer)).status, 404, path);
    }
  });

  it('refuses headers that are too large', async () => {
    const socket = connect(door.port, '127.0.0.1');
    socket.write(`GET /health HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(10_000)}\r\n\r\n`);
    const [answer] = await once(socket, 'data');
    assert.match(String(answer), /^HTTP\/1\.1 431 /);
    socket.destroy();
  });

  it('says that it failed, and no more, when a route throws', async () => {
    const { status } = door.service;
    door.service.status = () => {
      throw new Error('what only the log may tell');
    };
    const response = await door.get('/status');
    door.service.status = status;
    assert.equal(response.status, 500);
    assert.ok(!(await response.text()).includes('only the log'));
  });
});
