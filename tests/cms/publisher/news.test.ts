import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate as settle } from 'node:timers/promises';
import { createPublisherNews } from '../../../cms/src/publisher/news.ts';

/** A publisher that says what the test says, and goes away when it wants. */
function publisherOf() {
  const opened: { say(text: string): void; leave(): void; isHeard(): boolean }[] = [];
  let answers = true;
  let waits: (() => void)[] = [];
  const news = createPublisherNews({
    most: 2,
    async open(signal) {
      if (!answers) throw new Error('down');
      const { readable, writable } = new TransformStream<string, string>();
      const writer = writable.getWriter();
      signal.addEventListener('abort', () => void writer.abort(signal.reason).catch(() => {}));
      opened.push({
        say: (text) => void writer.write(text).catch(() => {}),
        leave: () => void writer.close().catch(() => {}),
        isHeard: () => !signal.aborted,
      });
      return readable;
    },
    wait: () => new Promise<void>((resolve) => waits.push(resolve)),
  });
  return {
    news,
    opened,
    goesDown() {
      answers = false;
    },
    comesBack() {
      answers = true;
    },
    async timePasses() {
      const due = waits;
      waits = [];
      for (const resolve of due) resolve();
      await settle();
    },
  };
}

describe('the news of the publisher', () => {
  test('are told to everybody who listens, through one connection', async () => {
    const { news, opened } = publisherOf();
    const first: string[] = [];
    const second: string[] = [];
    news.listen((kind) => first.push(kind));
    news.listen((kind) => second.push(kind));
    await settle();
    opened[0]?.say('id: a.1\nevent: released\ndata: {"release":3}\n\n');
    await settle();
    assert.equal(opened.length, 1);
    assert.deepEqual(first, ['back', 'released']);
    assert.deepEqual(second, first);
  });

  test('are heard wherever the pieces are cut, without those that tell nothing', async () => {
    const { news, opened } = publisherOf();
    const heard: string[] = [];
    news.listen((kind) => heard.push(kind));
    await settle();
    for (const piece of ['event: look', 'ing\ndata: {}\n\nevent: se', 'en\n', 'data: {}\n\n']) {
      opened[0]?.say(piece);
    }
    await settle();
    assert.deepEqual(heard, ['back', 'seen']);
  });

  test('go on when the publisher was away, and say that it went and is back', async () => {
    const { news, opened, goesDown, comesBack, timePasses } = publisherOf();
    const heard: string[] = [];
    news.listen((kind) => heard.push(kind));
    await settle();
    goesDown();
    opened[0]?.leave();
    await settle();
    await timePasses();
    assert.deepEqual(heard, ['back', 'gone']);
    comesBack();
    await timePasses();
    assert.deepEqual(heard, ['back', 'gone', 'back']);
    assert.equal(opened.length, 2);
  });

  test('are no longer asked for when nobody listens', async () => {
    const { news, opened } = publisherOf();
    const leave = news.listen(() => {});
    await settle();
    leave?.();
    assert.equal(opened[0]?.isHeard(), false);
  });

  test('have room for so many, and again when somebody leaves', () => {
    const { news } = publisherOf();
    const leave = news.listen(() => {});
    news.listen(() => {});
    assert.equal(
      news.listen(() => {}),
      undefined,
    );
    leave?.();
    assert.notEqual(
      news.listen(() => {}),
      undefined,
    );
  });
});
