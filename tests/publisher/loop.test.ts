import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { createLoop, type Loop } from '../../site/publisher/loop.ts';

/** Work that the test ends when it wants to. */
function heldWork() {
  const reasons: string[] = [];
  let release: () => void = () => undefined;
  return {
    reasons,
    finish: async () => {
      release();
      await new Promise(setImmediate);
    },
    work: (reason: string) => {
      reasons.push(reason);
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    },
  };
}

describe('the loop', () => {
  let loop: Loop | undefined;
  afterEach(() => loop?.stop());

  const far = () => new Date('2100-01-01');
  const now = () => new Date('2026-01-01');

  it('merges the signals that come during a look into exactly one more', async () => {
    const { work, finish, reasons } = heldWork();
    loop = createLoop({ work, interval: () => 1e9, nextMoment: far, now });
    const first = loop.ask('signal');
    await new Promise(setImmediate);
    const asked = Array.from({ length: 200 }, () => (loop as Loop).ask('signal'));
    await finish();
    await first;
    assert.equal(reasons.length, 2);
    await finish();
    await Promise.all(asked);
    assert.equal(reasons.length, 2);
  });

  it('answers a signal with a look that began after it', async () => {
    const { work, finish } = heldWork();
    loop = createLoop({ work, interval: () => 1e9, nextMoment: far, now });
    void loop.ask('interval');
    await new Promise(setImmediate);
    let isAnswered = false;
    const answered = loop.ask('signal').then(() => {
      isAnswered = true;
    });
    await finish();
    assert.equal(isAnswered, false);
    await finish();
    await answered;
  });

  it('looks by itself when nobody signals', async () => {
    const reasons: string[] = [];
    const twice = Promise.withResolvers<void>();
    loop = createLoop({
      work: async (reason) => {
        reasons.push(reason);
        if (reasons.length === 3) twice.resolve();
      },
      interval: () => 1,
      nextMoment: far,
      now,
    });
    loop.start();
    await twice.promise;
    assert.deepEqual(reasons, ['start', 'interval', 'interval']);
  });

  it('looks when time alone changes the site', async () => {
    const reasons: string[] = [];
    const done = Promise.withResolvers<void>();
    loop = createLoop({
      work: async (reason) => {
        reasons.push(reason);
        if (reason === 'time') done.resolve();
      },
      interval: () => 1e9,
      nextMoment: () => (reasons.includes('time') ? far() : now()),
      now,
    });
    loop.start();
    await done.promise;
    assert.deepEqual(reasons, ['start', 'time']);
  });

  it('stops after the look under way', async () => {
    const { work, finish, reasons } = heldWork();
    loop = createLoop({ work, interval: () => 0, nextMoment: far, now });
    loop.start();
    await new Promise(setImmediate);
    void loop.ask('signal');
    const stopped = loop.stop();
    await finish();
    await stopped;
    assert.deepEqual(reasons, ['start']);
  });
});
