import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createSignalServer } from '../../site/publisher/server/server.ts';

const secret = 'un-secret-de-trente-deux-lettres';

describe('the signal server', () => {
  let signals = 0;
  let isReady = false;
  const server = createSignalServer(
    {
      signal: () => {
        signals += 1;
      },
      publish: async ({ confirm, full }) => ({ release: confirm ? 9 : full ? 8 : 7 }),
      rollBack: async (release) => {
        throw new Error(`Release ${release} is not kept.`);
      },
      status: () => ({ release: 7 }),
      isReady: () => isReady,
    },
    secret,
  );
  let url = '';
  const signal = (headers: Record<string, string>, body: string | null = null) =>
    fetch(`${url}/signal`, { method: 'POST', headers, body });

  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    signals = 0;
  });
  after(() => server.close());

  it('looks when a signal bears the secret, whatever its body says', async () => {
    const response = await signal(
      { authorization: `Bearer ${secret}` },
      '{"event":"entry.publish"}',
    );
    assert.equal(response.status, 202);
    assert.equal(signals, 1);
  });

  it('refuses a signal without the secret, with another, or with a part of it', async () => {
    const tries = [
      {},
      { authorization: 'Bearer autre' },
      { authorization: `Bearer ${secret.slice(0, 5)}` },
      { authorization: secret },
    ];
    for (const headers of tries)
      assert.equal((await signal(headers as Record<string, string>)).status, 401);
    assert.equal(signals, 0);
  });

  it('refuses a signal that is too large', async () => {
    const response = await signal(
      { authorization: `Bearer ${secret}` },
      'x'.repeat(2_000_000),
    ).catch(
      // The connection may be closed before the whole body is sent.
      () => ({ status: 413 }),
    );
    assert.equal(response.status, 413);
    assert.equal(signals, 0);
  });

  it('publishes and rolls back for who bears the secret, and says what went wrong', async () => {
    const post = (path: string, bearer = secret) =>
      fetch(`${url}${path}`, { method: 'POST', headers: { authorization: `Bearer ${bearer}` } });
    assert.deepEqual(await (await post('/publish?confirm')).json(), { release: 9 });
    assert.deepEqual(await (await post('/publish?full')).json(), { release: 8 });
    assert.equal((await post('/publish', 'autre')).status, 401);
    assert.equal((await post('/rollback?release=3', 'autre')).status, 401);
    const refused = await post('/rollback?release=3');
    assert.equal(refused.status, 409);
    assert.deepEqual(await refused.json(), { error: 'Release 3 is not kept.' });
  });

  it('tells its status, and whether a release is live', async () => {
    assert.deepEqual(await (await fetch(`${url}/status`)).json(), { release: 7 });
    assert.equal((await fetch(`${url}/ready`)).status, 503);
    isReady = true;
    assert.equal((await fetch(`${url}/ready`)).status, 200);
    assert.equal((await fetch(`${url}/health`)).status, 200);
    assert.equal((await fetch(`${url}/signal`)).status, 404);
  });
});
