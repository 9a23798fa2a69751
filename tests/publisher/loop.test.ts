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
  /** Signals that follow one another are looked at without waiting for a burst's end. */
  const settling = { quiet: 0, most: 0 };

  it('merges the signals that come during a look into exactly one more', async () => {
    const { work, finish, reasons } = heldWork();
    loop = createLoop({ work, interval: () => 1e9, nextMoment: far, now, settling });
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
    loop = createLoop({ work, interval: () => 1e9, nextMoment: far, now, settling });
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

  it('makes few looks of a burst, the first at once, and looks after the last signal', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    let clock = Date.parse('2026-01-01');
    let seen = 0;
    let published = 0;
    let looks = 0;
    loop = createLoop({
      work: async () => {
        looks += 1;
        seen = published;
      },
      interval: () => 1e9,
      nextMoment: far,
      now: () => new Date(clock),
      settling: { quiet: 150, most: 5000 },
    });
    const pass = async (milliseconds: number) => {
      clock += milliseconds;
      test.mock.timers.tick(milliseconds);
      await new Promise(setImmediate);
    };
    const asked: Promise<void>[] = [];
    for (; published < 200; published += 1) {
      asked.push(loop.ask('signal'));
      await pass(40);
      if (published === 0) assert.equal(seen, 0, 'the first is looked at before the others come');
      if (published === 0) assert.equal(looks, 1);
    }
    await pass(150);
    await Promise.all(asked);
    assert.equal(seen, 200, 'all are seen');
    assert.ok(looks <= 3, `${looks} looks`);
  });

  it('does not make a person wait because another one published a second ago', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    let clock = Date.parse('2026-01-01');
    let looks = 0;
    loop = createLoop({
      work: async () => {
        looks += 1;
      },
      interval: () => 1e9,
      nextMoment: far,
      now: () => new Date(clock),
    });
    await loop.ask('signal');
    clock += 1000;
    await loop.ask('signal');
    assert.equal(looks, 2);
  });

  it('looks at waiting signals with whatever look comes first', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    let looks = 0;
    loop = createLoop({
      work: async () => {
        looks += 1;
      },
      interval: () => 1e9,
      nextMoment: far,
      now,
    });
    await loop.ask('signal');
    const waiting = loop.ask('signal');
    await loop.ask('command');
    await waiting;
    assert.equal(looks, 2);
  });
});
