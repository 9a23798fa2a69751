import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { bearer, type OpenServer, openServer, secret, signed } from './open-server.ts';

const minutes = (count: number) => count * 60_000;

describe('a signal', () => {
  let door: OpenServer;
  const now = () => door.service.now();
  const at = (offset: number) => new Date(now().getTime() + offset);
  const signal = (headers: Record<string, string>, body?: string) =>
    door.post('/signal', headers, body);

  // A door for each test: what failed in one is not held against the next.
  beforeEach(async () => {
    door = await openServer();
  });
  afterEach(() => door.stop());

  it('is heard when it bears the secret, whatever its body says', async () => {
    assert.equal((await signal(bearer, '{"event":"entry.publish"}')).status, 202);
    assert.equal((await signal(bearer)).status, 202);
    assert.equal(door.service.signals, 2);
    assert.deepEqual(door.service.counted, ['accepted', 'accepted']);
  });

  it('is refused without the secret, with another, or with a part of it', async () => {
    const tries: Record<string, string>[] = [
      {},
      { authorization: 'Bearer autre' },
      { authorization: `Bearer ${secret.slice(0, 5)}` },
      { authorization: secret },
      { authorization: `Basic ${secret}` },
    ];
    for (const headers of tries) assert.equal((await signal(headers)).status, 401);
    assert.equal(door.service.signals, 0);
  });

  it('is heard when it is signed as the Standard Webhooks specification says', async () => {
    const body = '{"type":"contenu.publié"}';
    assert.equal((await signal(signed('msg_1', now(), body), body)).status, 202);
    assert.equal((await signal(signed('msg_2', at(-minutes(5)), ''))).status, 202);
    assert.equal((await signal(signed('msg_3', at(minutes(5)), ''))).status, 202);
    assert.equal(door.service.signals, 3);
  });

  it('is heard when one of its signatures is right: keys are rotated so', async () => {
    const headers = signed('msg_1', now(), '');
    const other = signed('msg_1', now(), '', `whsec_${Buffer.alloc(32, 8).toString('base64')}`);
    const both = `v1a,AAAA ${other['webhook-signature']} ${headers['webhook-signature']}`;
    assert.equal((await signal({ ...headers, 'webhook-signature': both })).status, 202);
  });

  const refusals: Record<string, [() => Record<string, string>, status: number, counted: string]> =
    {
      'with another key': [
        () => signed('msg_1', now(), '', `whsec_${Buffer.alloc(32, 8).toString('base64')}`),
        401,
        'forged',
      ],
      'for another body': [() => signed('msg_1', now(), 'autre'), 401, 'forged'],
      'for another identifier': [
        () => ({ ...signed('msg_1', now(), ''), 'webhook-id': 'msg_2' }),
        401,
        'forged',
      ],
      'for another time': [
        () => ({
          ...signed('msg_1', now(), ''),
          'webhook-timestamp': signed('msg_1', at(1000), '')['webhook-timestamp'],
        }),
        401,
        'forged',
      ],
      'too long ago': [() => signed('msg_1', at(-minutes(5) - 1000), ''), 401, 'expired'],
      'too far ahead': [() => signed('msg_1', at(minutes(5) + 1000), ''), 401, 'early'],
      'under an identifier with a full stop': [() => signed('msg.1', now(), ''), 401, 'malformed'],
      'at a time that is no number': [
        () => ({ ...signed('msg_1', now(), ''), 'webhook-timestamp': '1e9' }),
        401,
        'malformed',
      ],
      'with a part of the headers': [() => ({ 'webhook-id': 'msg_1' }), 401, 'malformed'],
      'with no signature that is one': [
        () => ({ ...signed('msg_1', now(), ''), 'webhook-signature': 'v1, ,v1 =' }),
        401,
        'forged',
      ],
    };
  for (const [how, [headers, status, counted]] of Object.entries(refusals)) {
    it(`is refused when it was signed ${how}`, async () => {
      assert.equal((await signal(headers())).status, status);
      assert.deepEqual(door.service.counted, [counted]);
      assert.equal(door.service.signals, 0);
    });
  }

  it('is refused, however signed, by a publisher that was given no key', async () => {
    await using keyless = await openServer({ webhookSecret: undefined });
    assert.equal((await keyless.post('/signal', signed('msg_1', now(), ''))).status, 401);
    assert.equal((await keyless.post('/signal', bearer)).status, 202);
  });

  it('is refused the second time, as long as its time would still be accepted', async () => {
    const headers = signed('msg_1', at(minutes(5)), '');
    assert.equal((await signal(headers)).status, 202);
    door.service.setClock(at(minutes(9)).toISOString());
    assert.equal((await signal(headers)).status, 409);
    door.service.setClock(at(minutes(2)).toISOString());
    assert.equal((await signal(headers)).status, 401);
    assert.equal(door.service.signals, 1);
  });

  it('is refused unread when it says that it is too large', async () => {
    const socket = connect(door.port, '127.0.0.1');
    const { authorization } = bearer;
    socket.write(
      `POST /signal HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Length: 99000000\r\n\r\n`,
    );
    const [answer] = await once(socket, 'data');
    assert.match(String(answer), /^HTTP\/1\.1 413 .*connection: close/is);
    socket.destroy();
    assert.equal(door.service.signals, 0);
  });

  it('is cut when it turns out to be too large', async () => {
    const headers = signed('msg_1', now(), '');
    for (const [given, bytes] of [
      [bearer, 1 << 20],
      [headers, 20 * 1024],
    ] as const) {
      const socket = connect(door.port, '127.0.0.1');
      const lines = Object.entries(given).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(
        `POST /signal HTTP/1.1\r\nHost: x\r\n${lines.join('')}Transfer-Encoding: chunked\r\n\r\n`,
      );
      socket.write(`${(bytes + 1).toString(16)}\r\n${'x'.repeat(bytes + 1)}\r\n`);
      const [answer] = await once(socket, 'data');
      assert.match(String(answer), /^HTTP\/1\.1 413 /);
      socket.destroy();
    }
    assert.equal(door.service.signals, 0);
  });

  it('is cut off when it takes too long to come', async () => {
    door.isPatientFor(1);
    const headers = `POST /signal HTTP/1.1\r\nHost: x\r\nAuthorization: ${bearer.authorization}\r\n`;
    const beginnings = ['POST /sig', headers, `${headers}Content-Length: 9\r\n\r\nun`];
    const cut = beginnings.map(async (beginning) => {
      const socket = connect(door.port, '127.0.0.1');
      socket.write(beginning);
      const [answer] = await once(socket, 'data');
      assert.match(String(answer), /^HTTP\/1\.1 408 /, beginning);
      await once(socket, 'close');
    });
    await Promise.all(cut);
    assert.equal(door.service.signals, 0);
  });

  it('is refused with the time to wait when too many from its address failed', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 21; tries += 1) statuses.push((await signal({})).status);
    assert.deepEqual(statuses, [...Array<number>(20).fill(401), 429]);
    const refused = await signal({});
    assert.equal(refused.headers.get('retry-after'), '1');
    // Who authenticates passes, from the same address and at the same time.
    assert.equal((await signal(bearer)).status, 202);
    assert.equal((await signal(signed('msg_1', now(), ''))).status, 202);
    door.service.setClock(at(1000).toISOString());
    assert.equal((await signal({})).status, 401);
  });
});
