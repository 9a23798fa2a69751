import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createFeed, type FeedEvent } from '../../../site/publisher/server/feed.ts';

describe('the feed of events', () => {
  it('brings exactly what came after an event, or says that some of it is forgotten', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), count, count, (kept, before, after) => {
        const feed = createFeed({ epoch: 'now', kept, listeners: 1 });
        const heard: FeedEvent[] = [];
        feed.listen({ hear: (event) => void heard.push(event), end: () => undefined });
        for (let rank = 1; rank <= before + after; rank += 1) feed.add('looking', { rank });
        const { isWhole, events } = feed.since(`now.${before}`);
        assert.equal(isWhole, after <= kept);
        const missed = heard.slice(before);
        assert.deepEqual(events, isWhole ? missed : missed.slice(-kept));
      }),
    );
  });

  it('takes an event of an earlier process, or of none, for one that is forgotten', () => {
    const feed = createFeed({ epoch: 'now', kept: 2, listeners: 1 });
    feed.add('looking', {});
    for (const id of ['before.1', 'now.2', 'now.', 'now.1e0', 'now', '', 'now.-1']) {
      assert.deepEqual(feed.since(id), { isWhole: false, events: feed.since('now.0').events }, id);
    }
    assert.deepEqual(feed.since(undefined), { isWhole: true, events: [] });
  });

  it('is full when as many listen as may, and once it is closed', () => {
    const feed = createFeed({ epoch: 'now', kept: 2, listeners: 1 });
    const ended: string[] = [];
    const leave = feed.listen({ hear: () => undefined, end: () => void ended.push('first') });
    assert.ok(feed.isFull());
    leave();
    assert.ok(!feed.isFull());
    feed.listen({ hear: () => undefined, end: () => void ended.push('second') });
    feed.close();
    assert.deepEqual(ended, ['second']);
    assert.ok(feed.isFull());
  });
});
