import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { createBackground, type Late } from '../../site/publisher/background.ts';
import type { PublisherStatus } from '../../site/publisher/publication.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const retention = { least: 1, most: 2, days: 3 };

/** A background whose time the test lets pass. */
function setUp(test: TestContext, steps: ('more' | 'waiting' | 'ready')[]) {
  test.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const failures: unknown[] = [];
  const alarms: string[] = [];
  const late: Record<Late, string | null> = { lateSince: null, planLateSince: null };
  let followed = 0;
  let shared = 0;
  let tidied = 0;
  const background = createBackground({
    loop: { enqueue: (task) => task() },
    publisher: {
      async followSearch() {
        followed += 1;
        return steps.shift() ?? 'ready';
      },
      async followSharing() {
        shared += 1;
        return 'ready';
      },
      async tidy(given) {
        assert.equal(given, retention);
        tidied += 1;
        if (tidied === 2) throw new Error('no space left');
      },
      status: () => ({ ...late }) as PublisherStatus,
    },
    retention,
    report: (error) => void failures.push(error),
    alarm: (kind, since) => void alarms.push(`${kind} ${since}`),
  });
  return {
    background,
    followed: () => followed,
    shared: () => shared,
    tidied: () => tidied,
    failures,
    alarms,
    isLate(kind: Late, since: string | null) {
      late[kind] = since;
    },
    async pass(milliseconds: number) {
      test.mock.timers.tick(milliseconds);
      await new Promise(setImmediate);
    },
  };
}

describe('the background of the publisher', () => {
  it('takes the steps of the search index one by one, until it has to wait', async (test) => {
    const { background, followed, pass } = setUp(test, ['more', 'more', 'waiting']);
    background.followSearch();
    assert.equal(followed(), 0, 'pages come first');
    for (let step = 0; step < 10; step += 1) await pass(1000);
    assert.equal(followed(), 3);
    background.followSearch();
    await pass(1000);
    assert.equal(followed(), 4);
    background.stop();
  });

  it('has sharing pictures follow once for what calls for them meanwhile', async (test) => {
    const { background, shared, pass } = setUp(test, []);
    background.start();
    for (let call = 0; call < 5; call += 1) background.followSharing();
    await pass(1000);
    assert.equal(shared(), 1);
    background.followSharing();
    await pass(1000);
    assert.equal(shared(), 2);
    background.stop();
    background.followSharing();
    await pass(1000);
    assert.equal(shared(), 2);
  });

  it('tidies at its start and every hour, and says when it could not', async (test) => {
    const { background, tidied, failures, pass } = setUp(test, []);
    background.start();
    assert.equal(tidied(), 1);
    await pass(HOUR);
    assert.equal(tidied(), 2);
    assert.match(String(failures), /no space left/);
    await pass(HOUR);
    assert.equal(tidied(), 3);
    background.stop();
    await pass(2 * HOUR);
    assert.equal(tidied(), 3);
  });

  it('raises an alarm once for each moment that was missed', async (test) => {
    const { background, alarms, isLate, pass } = setUp(test, []);
    background.start();
    await pass(MINUTE);
    isLate('lateSince', '2026-03-10T23:00:00.000Z');
    for (let minute = 0; minute < 5; minute += 1) await pass(MINUTE);
    isLate('planLateSince', '2026-03-10T23:00:00.000Z');
    for (let minute = 0; minute < 5; minute += 1) await pass(MINUTE);
    isLate('lateSince', null);
    await pass(MINUTE);
    isLate('lateSince', '2026-03-11T23:00:00.000Z');
    await pass(MINUTE);
    background.stop();
    assert.deepEqual(alarms, [
      'lateSince 2026-03-10T23:00:00.000Z',
      'planLateSince 2026-03-10T23:00:00.000Z',
      'lateSince 2026-03-11T23:00:00.000Z',
    ]);
  });
});
