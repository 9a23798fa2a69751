import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as settle } from 'node:timers/promises';
import { askAbout, type Failure, type Heard } from '../../../cms/src/admin/panels/asked/asking.ts';

/** A panel whose clock and whose CMS are the test's. */
function openPanel(failure: Failure = 'silent') {
  const questions: { answer(text: string): void; fail(): void }[] = [];
  let next: { task: () => void; milliseconds: number } | undefined;
  const heard: Heard<string>[] = [];
  const ask = () =>
    new Promise<string>((answer, reject) => {
      questions.push({ answer, fail: () => reject(new Error('no')) });
    });
  const asking = askAbout(
    ask,
    (what) => heard.push(what),
    () => failure,
    {
      setTimeout: (task, milliseconds) => {
        next = { task, milliseconds };
        return 1;
      },
      clearTimeout: () => {
        next = undefined;
      },
    },
  );
  return {
    asking,
    questions,
    last: () => heard.at(-1),
    pause: () => next?.milliseconds,
    pass() {
      const due = next;
      next = undefined;
      due?.task();
    },
  };
}

test('a form that changes is asked about once, when it has stayed the same for a moment', async () => {
  const panel = openPanel();
  for (let key = 0; key < 5; key += 1) panel.asking.changed();
  assert.equal(panel.questions.length, 0);
  panel.pass();
  assert.equal(panel.questions.length, 1);
  panel.questions[0]?.answer('bien');
  await settle();
  assert.deepEqual(panel.last(), { answer: 'bien', progress: 'answered' });
  assert.equal(panel.pause(), undefined);
});

test('an answer about the form as it was is not heard', async () => {
  const panel = openPanel();
  panel.asking.now();
  panel.asking.changed();
  panel.questions[0]?.answer('ancien');
  await settle();
  assert.deepEqual(panel.last(), { answer: undefined, progress: 'asking' });
  panel.pass();
  panel.questions[1]?.answer('nouveau');
  await settle();
  assert.deepEqual(panel.last(), { answer: 'nouveau', progress: 'answered' });
});

test('a silent CMS is said to be, and asked again; what it said before stays', async () => {
  const panel = openPanel();
  panel.asking.now();
  panel.questions[0]?.answer('bien');
  await settle();
  panel.asking.now();
  panel.questions[1]?.fail();
  await settle();
  assert.deepEqual(panel.last(), { answer: 'bien', progress: 'silent' });
  assert.ok(panel.pause());
  panel.pass();
  assert.equal(panel.questions.length, 3);
});

test('a refusal is not asked again', async () => {
  const panel = openPanel('refused');
  panel.asking.now();
  panel.questions[0]?.fail();
  await settle();
  assert.deepEqual(panel.last(), { answer: undefined, progress: 'refused' });
  assert.equal(panel.pause(), undefined);
});

test('a panel that is closed hears and asks nothing more', async () => {
  const panel = openPanel();
  panel.asking.now();
  panel.asking.stop();
  const before = panel.last();
  panel.questions[0]?.fail();
  await settle();
  assert.equal(panel.last(), before);
  assert.equal(panel.pause(), undefined);
});
