import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate as settle } from 'node:timers/promises';
import type { PlannedChange } from '../../../cms/src/planned/change.ts';
import { createPlanner } from '../../../cms/src/planned/planner.ts';

const publicationAt = (id: number, at: string): PlannedChange => ({
  ...{ id, subjectType: 'post', subject: `post-${id}`, act: 'publish', at, state: 'planned' },
  ...{ plannedBy: 'Camille Exemple', endedAt: null, reason: null },
});

/** A CMS with planned changes, of which the test holds the clock. */
function cmsWith(...planned: PlannedChange[]) {
  let clock = new Date('2026-03-10T08:00:00.000Z');
  let tick: (() => void) | undefined;
  const done: number[] = [];
  const alarms: number[] = [];
  const failed: number[] = [];
  const impossible = new Set<number>();
  const reported: unknown[] = [];
  let isBroken = false;
  let open = planned;
  const planner = createPlanner({
    async due(now) {
      if (isBroken) throw new Error('The database is away');
      return open.find(({ at }) => Date.parse(at) <= now.getTime());
    },
    async carryOut({ id }) {
      done.push(id);
      open = open.filter((change) => change.id !== id);
      return impossible.has(id) ? 'failed' : 'done';
    },
    alarm: ({ id }) => alarms.push(id),
    failed: async ({ id }) => void failed.push(id),
    report: (error) => reported.push(error),
    now: () => clock,
    setInterval: (task) => {
      tick = task;
      return {} as NodeJS.Timeout;
    },
    clearInterval: () => {
      tick = undefined;
    },
  });
  return {
    planner,
    done,
    alarms,
    failed,
    impossible,
    reported,
    isBroken(broken: boolean) {
      isBroken = broken;
    },
    async itIs(instant: string) {
      clock = new Date(instant);
      tick?.();
      for (let turn = 0; turn < 20; turn += 1) await settle();
    },
  };
}

describe('planned changes', () => {
  test('that fail are told, once, and keep no other back', async () => {
    const { planner, done, failed, impossible, itIs } = cmsWith(
      publicationAt(1, '2026-03-10T09:00:00.000Z'),
      publicationAt(2, '2026-03-10T09:00:05.000Z'),
    );
    impossible.add(1);
    planner.start();
    await itIs('2026-03-10T09:00:06.000Z');
    await itIs('2026-03-10T09:00:16.000Z');
    assert.deepEqual({ done, failed }, { done: [1, 2], failed: [1] });
  });

  test('are carried out when their time comes, in order, and not before', async () => {
    const { planner, done, alarms, itIs } = cmsWith(
      publicationAt(1, '2026-03-10T09:00:00.000Z'),
      publicationAt(2, '2026-03-10T09:00:05.000Z'),
      publicationAt(3, '2026-03-11T09:00:00.000Z'),
    );
    planner.start();
    await itIs('2026-03-10T08:59:59.000Z');
    assert.deepEqual(done, []);
    await itIs('2026-03-10T09:00:06.000Z');
    assert.deepEqual(done, [1, 2]);
    assert.deepEqual(alarms, []);
  });

  test('that came while nobody looked are carried out at the start, and alarmed', async () => {
    const { planner, done, alarms, itIs } = cmsWith(publicationAt(1, '2026-03-09T09:00:00.000Z'));
    planner.start();
    await itIs('2026-03-10T08:00:00.000Z');
    assert.deepEqual([done, alarms], [[1], [1]]);
  });

  test('wait for the database, and say that it is away', async () => {
    const { planner, done, reported, isBroken, itIs } = cmsWith(
      publicationAt(1, '2026-03-10T09:00:00.000Z'),
    );
    isBroken(true);
    planner.start();
    await itIs('2026-03-10T09:00:00.000Z');
    assert.deepEqual(done, []);
    assert.ok(reported.length > 0);
    isBroken(false);
    await itIs('2026-03-10T09:00:10.000Z');
    assert.deepEqual(done, [1]);
  });

  test('are not looked at any more once the CMS stops', async () => {
    const { planner, done, itIs } = cmsWith(publicationAt(1, '2026-03-10T09:00:00.000Z'));
    planner.start();
    await planner.stop();
    await itIs('2026-03-10T09:00:00.000Z');
    assert.deepEqual(done, []);
  });
});
