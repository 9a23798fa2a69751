import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createWitness } from '../../../site/publisher/witness/witness.ts';

/** A public site and a clock that the test moves: nothing is looked at again before it says so. */
function world() {
  const bytes = new Map<string, string>();
  const looks: string[] = [];
  const delays: number[] = [];
  const naps: (() => void)[] = [];
  let isSilent = false;
  const witness = createWitness({
    async glance({ address, hash }) {
      looks.push(address);
      if (isSilent) await new Promise(() => undefined);
      return bytes.get(address) === hash ? null : `autre chose à ${address}`;
    },
    wait: (milliseconds, given) =>
      new Promise((resolve, reject) => {
        delays.push(milliseconds);
        naps.push(() => resolve(undefined));
        given.addEventListener('abort', () => reject(given.reason));
      }),
  });
  return {
    ...{ witness, looks, delays },
    answers: (address: string, hash: string) => void bytes.set(address, hash),
    fallSilent: () => {
      isSilent = true;
    },
    /** Every wait that is under way ends. */
    async pass() {
      for (const wake of naps.splice(0)) wake();
      await new Promise(setImmediate);
    },
  };
}

const expected = { address: '/a/', hash: 'new' };
const seen = { isSeen: true, obstacle: null };
const notYet = { isSeen: false, obstacle: 'autre chose à /a/' };

describe('the witness', () => {
  it('has seen a page when visitors get its bytes, and does not look again', async () => {
    const { witness, answers, looks } = world();
    answers('/a/', 'new');
    assert.deepEqual(await witness.look(expected), seen);
    assert.deepEqual(await witness.look(expected), seen);
    assert.ok(await witness.follow(expected));
    assert.deepEqual(looks, ['/a/']);
  });

  it('looks again, less and less often, while visitors get something else', async () => {
    const { witness, answers, looks, delays, pass } = world();
    answers('/a/', 'old');
    const followed = witness.follow(expected);
    for (let rank = 0; rank < 9; rank += 1) await pass();
    assert.deepEqual(delays, [250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    assert.equal(looks.length, 9);
    assert.deepEqual(await witness.look(expected), notYet);
    answers('/a/', 'new');
    await pass();
    assert.ok(await followed);
    assert.deepEqual(await witness.look(expected), seen);
  });

  it('is asked often, and looks no more often for that', async () => {
    const { witness, looks } = world();
    for (let rank = 0; rank < 20; rank += 1) await witness.look(expected);
    assert.equal(looks.length, 1);
  });

  it('looks anew when other bytes are expected, and forgets the former', async () => {
    const { witness, answers, pass } = world();
    answers('/a/', 'newest');
    const former = witness.follow(expected);
    await witness.look(expected);
    assert.deepEqual(await witness.look({ address: '/a/', hash: 'newest' }), seen);
    await pass();
    assert.equal(await former, false);
    // Who goes back to an earlier release must see it again.
    assert.deepEqual(await witness.look(expected), notYet);
  });

  it('gives up after a while, and begins again when somebody asks', async () => {
    const { witness, answers, looks, pass } = world();
    const followed = witness.follow(expected);
    await witness.look(expected);
    for (let rank = 0; rank < 60; rank += 1) await pass();
    assert.equal(await followed, false);
    const before = looks.length;
    answers('/a/', 'new');
    assert.deepEqual(await witness.look(expected), seen);
    assert.equal(looks.length, before + 1);
  });

  it('does not make who asks wait for an address that does not answer', async () => {
    const { witness, fallSilent, pass } = world();
    fallSilent();
    const asked = witness.look(expected);
    await pass();
    assert.deepEqual(await asked, { isSeen: false, obstacle: null });
  });

  it('looks at a few addresses at once, however many a release has', async () => {
    const { witness, looks, fallSilent } = world();
    fallSilent();
    for (let rank = 0; rank < 100; rank += 1) {
      void witness.follow({ address: `/${rank}/`, hash: 'new' });
    }
    await new Promise(setImmediate);
    assert.equal(looks.length, 4);
  });

  it('stops looking when the publisher stops', async () => {
    const { witness, looks, pass } = world();
    const followed = witness.follow(expected);
    await witness.look(expected);
    witness.stop();
    assert.equal(await followed, false);
    await pass();
    assert.equal(looks.length, 1);
  });
});
