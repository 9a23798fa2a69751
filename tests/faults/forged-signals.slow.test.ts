import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type House, openHouse } from './house/house.ts';

const FORGED = 10_000;
const AT_ONCE = 50;
const TOO_LARGE = 3_000_000;

describe('10,000 forged or oversized signals', () => {
  let house: House;
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

  before(async () => {
    house = await openHouse(20);
  });
  after(async () => {
    agent.destroy();
    await house.close();
  });

  const forgeries: ((rank: number) => Promise<number>)[] = [
    () => post({}),
    (rank) => post({ authorization: `Bearer ${'x'.repeat(rank % 2000)}` }),
    (rank) =>
      post({
        'webhook-id': `msg_${rank}`,
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': `v1,${Buffer.from(`forged ${rank}`).toString('base64')}`,
      }),
    () => post({ authorization: `Basic ${house.publisher.secret}` }),
    // It says that it is too large, and waits for an answer before it sends anything.
    () => post({ 'content-length': String(TOO_LARGE) }, { sends: false }),
    (rank) => (rank % 100 === 0 ? post({}, { body: Buffer.alloc(TOO_LARGE, 'x') }) : post({})),
  ];

  /** The status of the answer; 0 when the connection was closed without one. */
  function post(
    headers: Record<string, string>,
    { body = Buffer.from('{"event":"entry.publish"}'), sends = true } = {},
  ): Promise<number> {
    return new Promise((resolve) => {
      const asked = request(`${house.publisher.url}/signal`, { method: 'POST', headers, agent });
      asked.on('response', (response) => {
        response.resume().on('close', () => resolve(response.statusCode ?? 0));
        if (!sends) asked.destroy();
      });
      asked.on('error', () => resolve(0));
      if (sends) asked.end(body);
      else asked.flushHeaders();
    });
  }

  it('trigger nothing, and a real one passes in their midst', { timeout: 120_000 }, async () => {
    const idle = Array.from({ length: 100 }, () =>
      connect(Number(new URL(house.publisher.url).port)),
    );
    for (const socket of idle) {
      socket.on('error', () => undefined);
      socket.write('POST /signal HTTP/1.1\r\nHost: parvis\r\n');
    }
    const looksBefore = house.cms.asked('index');
    const statuses = new Map<number, number>();
    let sent = 0;
    const half = Promise.withResolvers<void>();
    const forger = async () => {
      while (sent < FORGED) {
        const rank = sent;
        sent += 1;
        if (sent === FORGED / 2) half.resolve();
        const status = await forgeries[rank % forgeries.length]?.(rank);
        statuses.set(status ?? 0, (statuses.get(status ?? 0) ?? 0) + 1);
      }
    };
    const forged = Promise.all(Array.from({ length: AT_ONCE }, forger));
    await half.promise;
    await house.publish(2);
    await forged;
    for (const socket of idle) socket.destroy();

    const accepted = [...statuses.keys()].filter((status) => status !== 0 && status < 400);
    assert.deepEqual(accepted, [], 'no forgery is accepted');
    assert.equal(
      house.cms.asked('index') - looksBefore,
      1,
      'only the real signal made the publisher look',
    );
    assert.equal((await fetch(`${house.publisher.url}/health`)).status, 200);
  });
});
