import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate as settle } from 'node:timers/promises';
import { watchPublisher } from '../../../cms/src/admin/publisher/watching.ts';

/** A tab of which the test decides what is seen, what is answered and when time passes. */
function openTab() {
  let listener: (() => void) | undefined;
  let next: (() => void) | undefined;
  const tab = { hidden: false };
  const connections: { say(text: string): Promise<void>; isOpen(): boolean }[] = [];
  let heard = 0;
  const stop = watchPublisher(() => (heard += 1), {
    page: {
      get hidden() {
        return tab.hidden;
      },
      addEventListener: (_, added) => {
        listener = added;
      },
      removeEventListener: () => {
        listener = undefined;
      },
    },
    async open(signal) {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const writer = writable.getWriter();
      signal.addEventListener('abort', () => void writer.abort().catch(() => {}));
      connections.push({
        async say(text) {
          void writer.write(new TextEncoder().encode(text)).catch(() => {});
          await settle();
        },
        isOpen: () => !signal.aborted,
      });
      return readable;
    },
    setTimeout: (task) => {
      next = task;
      return 1;
    },
    clearTimeout: () => {
      next = undefined;
    },
  });
  return {
    connections,
    stop,
    heard: () => heard,
    async turn(hidden: boolean) {
      tab.hidden = hidden;
      listener?.();
      await settle();
    },
    async timePasses() {
      next?.();
      await settle();
    },
  };
}

describe('a tab of the admin', () => {
  test('hears what the publisher does, and nothing in between', async () => {
    const tab = openTab();
    await settle();
    await tab.connections[0]?.say(': alive\n\n');
    await tab.connections[0]?.say('event: released\ndata: {}\n\n');
    assert.equal(tab.heard(), 1);
  });

  test('keeps no connection while it is hidden', async () => {
    const tab = openTab();
    await settle();
    await tab.turn(true);
    assert.equal(tab.connections[0]?.isOpen(), false);
    await tab.timePasses();
    assert.equal(tab.connections.length, 1);
    await tab.turn(false);
    assert.equal(tab.connections.length, 2);
  });

  test('keeps none once it is closed', async () => {
    const tab = openTab();
    await settle();
    tab.stop();
    await tab.turn(false);
    assert.equal(tab.connections[0]?.isOpen(), false);
    assert.equal(tab.connections.length, 1);
  });
});
