import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { it } from 'node:test';
import { bearer, type OpenServer, openServer, signed } from './open-server.ts';

const FLOOD = 10_000;
const AT_ONCE = 50;

type Sent = [headers: Record<string, string>, body: string];

/** The status of the answer; none when the connection was cut before it came. */
function statusOf({ port }: OpenServer, [headers, body]: Sent): Promise<number | undefined> {
  return new Promise((resolve) => {
    const sent = request({ port, method: 'POST', path: '/signal', headers }, (response) => {
      response.resume().on('close', () => resolve(response.statusCode));
    });
    sent.on('error', () => resolve(undefined));
    sent.end(body);
  });
}

it('passes real signals in the middle of 10,000 forged or oversized ones', async () => {
  await using door = await openServer();
  const { service } = door;
  const large = 'x'.repeat(100_000);
  const forged = signed('msg_forged', service.now(), 'autre');
  const bad: Sent[] = [
    [{}, ''],
    [{ authorization: 'Bearer autre' }, '{"event":"entry.publish"}'],
    [{ authorization: 'Bearer autre' }, large],
    [forged, ''],
    [forged, large],
    [{ ...forged, 'transfer-encoding': 'chunked' }, large],
    [{ ...forged, 'webhook-timestamp': '1' }, ''],
  ];
  // Some begin to send, and then say nothing more.
  const silent = Array.from({ length: 100 }, () => {
    const socket = connect(door.port, '127.0.0.1').on('error', () => undefined);
    const lines = Object.entries(forged).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`POST /signal HTTP/1.1\r\nHost: x\r\n${lines.join('')}Content-Length: 9\r\n\r\n`);
    return socket;
  });

  let sent = 0;
  const refused = new Set<number | undefined>();
  async function flood(): Promise<void> {
    while (sent < FLOOD) {
      sent += 1;
      refused.add(await statusOf(door, bad[sent % bad.length] as Sent));
    }
  }
  const floods = Array.from({ length: AT_ONCE }, flood);
  const real: (number | undefined)[] = [];
  for (let rank = 0; sent < FLOOD; rank += 1) {
    real.push(await statusOf(door, [bearer, '{"event":"entry.publish"}']));
    real.push(await statusOf(door, [signed(`msg_${rank}`, service.now(), ''), '']));
  }
  await Promise.all(floods);
  for (const socket of silent) socket.destroy();

  assert.ok(real.length > 0);
  assert.deepEqual(new Set(real), new Set([202]));
  assert.equal(service.signals, real.length);
  assert.ok(!refused.has(202));
  assert.ok(refused.has(429));
});
