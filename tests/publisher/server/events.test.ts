import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { bearer, type OpenServer, openServer } from './open-server.ts';
import { readUntil } from './read-until.ts';

describe('the stream of events', () => {
  let door: OpenServer;
  const aborts: AbortController[] = [];

  async function listen(headers: Record<string, string> = {}) {
    const abort = new AbortController();
    aborts.push(abort);
    const response = await fetch(`${door.url}/events`, {
      headers: { ...bearer, ...headers },
      signal: abort.signal,
    });
    const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
    return { response, reader, until: (end: string) => readUntil(reader, end) };
  }

  beforeEach(async () => {
    door = await openServer();
  });
  afterEach(async () => {
    for (const abort of aborts.splice(0)) abort.abort();
    mock.timers.reset();
    await door.stop();
  });

  it('is for who bears the secret', async () => {
    assert.equal((await door.get('/events')).status, 401);
  });

  it('tells what happens as it happens', async () => {
    const { response, until } = await listen();
    assert.equal(response.headers.get('content-type'), 'text/event-stream');
    assert.equal(await until('\n\n'), 'retry: 3000\n\n');
    door.service.feed.add('released', { publication: 4, release: 8 });
    assert.equal(
      await until('\n\n'),
      'id: test.1\nevent: released\ndata: {"publication":4,"release":8}\n\n',
    );
  });

  it('tells who comes back what was missed, once', async () => {
    const { feed } = door.service;
    for (const rank of [1, 2, 3]) feed.add('looking', { rank });
    const { until } = await listen({ 'last-event-id': 'test.1' });
    const replayed = await until('"rank":3}\n\n');
    feed.add('looking', { rank: 4 });
    const text = replayed + (await until('"rank":4}\n\n'));
    assert.deepEqual(text.match(/^id: .*$/gm), ['id: test.2', 'id: test.3', 'id: test.4']);
    assert.ok(!text.includes('event: missed'));
  });

  it('says that something is forgotten to who was away too long', async () => {
    const { feed } = door.service;
    for (const rank of [1, 2, 3, 4, 5]) feed.add('looking', { rank });
    const { until } = await listen({ 'last-event-id': 'test.1' });
    const text = await until('"rank":5}\n\n');
    assert.match(text, /event: missed\ndata: \{\}\n\nid: test\.3\n/);
  });

  it('keeps the connection alive while nothing happens', async () => {
    mock.timers.enable({ apis: ['setInterval'] });
    const { until } = await listen();
    await until('\n\n');
    mock.timers.tick(15_000);
    assert.equal(await until('\n\n'), ': alive\n\n');
  });

  it('is refused when too many listen, until one leaves', async () => {
    const first = await listen();
    await first.until('\n\n');
    await (await listen()).until('\n\n');
    const refused = await door.get('/events', bearer);
    assert.equal(refused.status, 503);
    assert.equal(refused.headers.get('retry-after'), '10');
    aborts[0]?.abort();
    let status = 503;
    while (status === 503) status = (await listen()).response.status;
    assert.equal(status, 200);
  });

  it('ends when the publisher stops', async () => {
    const { until, reader } = await listen();
    await until('\n\n');
    await door.stop();
    assert.equal((await reader.read()).done, true);
  });
});
