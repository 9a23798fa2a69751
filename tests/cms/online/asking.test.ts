import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate as settle } from 'node:timers/promises';
import type { Answer, Status } from '../../../cms/src/admin/panels/online/answer.ts';
import { type Heard, keepAsking, pauseAfter } from '../../../cms/src/admin/panels/online/asking.ts';

const answer = (status: Status, isPublished = true): Answer => ({
  isPublished,
  status,
  labels: {},
});
const live = answer({
  state: 'live',
  address: null,
  since: '2026-11-24T13:02:37.000Z',
  release: 3,
  warnings: [],
});
const publishing = answer({
  state: 'publishing',
  step: 'rendering',
  address: null,
  obstacle: null,
});

/** A tab whose clock and whose editor are the test's. */
function openTab(answers: () => Promise<Answer>) {
  let listener: (() => void) | undefined;
  let next: { task: () => void; milliseconds: number } | undefined;
  const tab = { hidden: false };
  const heard: Heard[] = [];
  const { stop, askNow } = keepAsking(answers, (what) => heard.push(what), pauseAfter, {
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
    setTimeout: (task, milliseconds) => {
      next = { task, milliseconds };
      return 1;
    },
    clearTimeout: () => {
      next = undefined;
    },
  });
  return {
    heard,
    stop,
    async happens() {
      askNow();
      await settle();
    },
    /** Milliseconds until the next question; none when none is planned. */
    pause: () => next?.milliseconds,
    async pass() {
      const due = next;
      next = undefined;
      due?.task();
      await settle();
    },
    async turn(hidden: boolean) {
      tab.hidden = hidden;
      listener?.();
      await settle();
    },
  };
}

describe('the panel asks', () => {
  test('at once, and again when the pause that the answer calls for is over', async () => {
    const answers = [publishing, live];
    const tab = openTab(async () => answers.shift() ?? live);
    await settle();
    assert.deepEqual(tab.heard, [publishing]);
    assert.equal(tab.pause(), pauseAfter(publishing));
    await tab.pass();
    assert.deepEqual(tab.heard, [publishing, live]);
    assert.equal(tab.pause(), pauseAfter(live));
  });

  test('again after a question that was not answered', async () => {
    const tab = openTab(() => Promise.reject(new Error('down')));
    await settle();
    assert.deepEqual(tab.heard, ['nothing']);
    assert.equal(tab.pause(), pauseAfter('nothing'));
  });

  test('nothing while the tab is hidden, and at once when it is seen again', async () => {
    const tab = openTab(async () => live);
    await settle();
    await tab.turn(true);
    await tab.pass();
    assert.equal(tab.heard.length, 1);
    assert.equal(tab.pause(), undefined);
    await tab.turn(false);
    assert.equal(tab.heard.length, 2);
    assert.equal(tab.pause(), pauseAfter(live));
  });

  test('at once when something happens, however long the pause', async () => {
    const answers = [publishing, live];
    const tab = openTab(async () => answers.shift() ?? live);
    await settle();
    await tab.happens();
    assert.deepEqual(tab.heard, [publishing, live]);
  });

  test('again after its question when something happened meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const answers = [promise, Promise.resolve(live)];
    const tab = openTab(() => answers.shift() ?? Promise.resolve(live));
    await tab.happens();
    resolve(publishing);
    await settle();
    assert.equal(tab.pause(), 0);
    await tab.pass();
    assert.deepEqual(tab.heard, [publishing, live]);
  });

  test('one question at a time', async () => {
    let asked = 0;
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const tab = openTab(() => {
      asked += 1;
      return promise;
    });
    await tab.turn(false);
    assert.equal(asked, 1);
    resolve(live);
    await settle();
    assert.equal(tab.heard.length, 1);
  });

  test('no more once it is closed, whatever still comes', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const tab = openTab(() => promise);
    tab.stop();
    resolve(live);
    await settle();
    await tab.turn(false);
    assert.deepEqual(tab.heard, []);
    assert.equal(tab.pause(), undefined);
  });
});

test('the pause is short while something is under way, and long while nothing is', () => {
  const waiting = (reason: 'not-looked-yet' | 'until-date' | 'held') =>
    answer({ state: 'waiting', reason, until: null, earlier: null });
  const underWay = [publishing, waiting('not-looked-yet'), answer({ state: 'absent' })];
  for (const heard of underWay) assert.equal(pauseAfter(heard), 1_000);
  const silent = answer({ state: 'silent' });
  const draft = answer({ state: 'absent' }, false);
  const atRest = [live, draft, waiting('until-date'), waiting('held')];
  for (const heard of atRest) assert.ok(pauseAfter(heard) > pauseAfter(silent));
});
