import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLog } from '../../../site/publisher/log.ts';
import type { Publication } from '../../../site/publisher/publication.ts';
import { createOutcomes } from '../../../site/publisher/server/outcomes.ts';

const durations = { look: 30, pictures: 0, render: 70, activate: 20 };
const idle: Publication = {
  publication: 1,
  release: 0,
  changes: [],
  rendered: 0,
  removed: 0,
  durations,
};
const busy: Publication = { ...idle, publication: 2, release: 8, changes: ['added post abc'] };

function outcomesOf() {
  const lines: Record<string, unknown>[] = [];
  const timed: Publication['durations'][] = [];
  let readies = 0;
  const now = () => new Date(0);
  const outcomes = createOutcomes({
    log: createLog((line) => void lines.push(JSON.parse(line)), now),
    metrics: { timed: (given) => void timed.push(given) },
    onReady: () => {
      readies += 1;
    },
    now,
  });
  return { outcomes, lines, timed, readies: () => readies };
}

describe('the outcomes of publications', () => {
  it('are told with their numbers and times, when there was something to do', () => {
    const { outcomes, lines, timed } = outcomesOf();
    outcomes.report('interval', idle);
    outcomes.report('signal', busy);
    assert.deepEqual(timed, [durations]);
    const { time, level, message, ...facts } = lines[0] ?? {};
    assert.deepEqual([lines.length, level, message], [1, 'info', 'published']);
    // How many documents, not which: an identifier made of a title is content.
    assert.deepEqual(facts, { ...busy, reason: 'signal', changes: 1 });
  });

  it('say once that the first release is live', () => {
    const { outcomes, readies } = outcomesOf();
    outcomes.report('start', idle);
    assert.deepEqual([outcomes.isReady(), readies()], [false, 0]);
    outcomes.report('signal', busy);
    outcomes.report('signal', busy);
    assert.deepEqual([outcomes.isReady(), readies()], [true, 1]);
  });

  it('remember a failure until a publication ends well', async () => {
    const { outcomes } = outcomesOf();
    const failing = () => Promise.reject(new Error('No space is left.'));
    await assert.rejects(outcomes.attempt('signal', failing), /No space/);
    assert.equal(outcomes.failure()?.message, 'No space is left.');
    await outcomes.attempt('interval', async () => idle);
    assert.equal(outcomes.failure(), null);
  });
});
