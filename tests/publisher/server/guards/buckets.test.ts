import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createBuckets } from '../../../../site/publisher/server/guards/buckets.ts';

const at = (milliseconds: number) => new Date(milliseconds);

describe('the limit of failures', () => {
  it('lets an address fail no more than it may, in any span of time', () => {
    const delays = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 80 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), delays, (capacity, waits) => {
        const buckets = createBuckets({ capacity, perSecond: 2, most: 10 });
        let now = 0;
        const passed: number[] = [];
        for (const wait of waits) {
          now += wait;
          if (buckets.take('a', at(now)) === 0) passed.push(now);
        }
        for (const [rank, from] of passed.entries()) {
          for (const [further, to] of passed.slice(rank).entries()) {
            assert.ok(further + 1 <= capacity + ((to - from) / 1000) * 2 + 1e-6);
          }
        }
      }),
    );
  });

  it('says after how many seconds the next failure is allowed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 5000 }),
        (many, wait) => {
          const buckets = createBuckets({ capacity: many, perSecond: 0.5, most: 10 });
          for (let taken = 0; taken < many; taken += 1) assert.equal(buckets.take('a', at(0)), 0);
          const seconds = buckets.take('a', at(Math.min(wait, 1999)));
          assert.ok(seconds > 0);
          assert.equal(buckets.take('a', at(Math.min(wait, 1999) + seconds * 1000)), 0);
        },
      ),
    );
  });

  it('counts each address by itself, and forgets the one that failed longest ago', () => {
    const buckets = createBuckets({ capacity: 1, perSecond: 1, most: 2 });
    assert.deepEqual(
      ['a', 'a', 'b', 'a', 'c', 'a', 'b'].map((address) => buckets.take(address, at(0))),
      [0, 1, 0, 1, 0, 1, 0],
    );
    assert.equal(buckets.size(), 2);
  });

  it('gives nothing for a clock that goes back', () => {
    const buckets = createBuckets({ capacity: 1, perSecond: 1, most: 2 });
    assert.equal(buckets.take('a', at(10_000)), 0);
    assert.equal(buckets.take('a', at(0)), 1);
    assert.equal(buckets.take('a', at(1000)), 0);
  });
});
