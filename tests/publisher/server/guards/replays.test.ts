import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createReplays } from '../../../../site/publisher/server/guards/replays.ts';

const at = (seconds: number) => new Date(seconds * 1000);

/** Messages that come at times when they may be accepted, whatever the clock does. */
const messages = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 20 }).map(String),
    now: fc.integer({ min: 0, max: 2000 }),
    lead: fc.integer({ min: -300, max: 300 }),
  }),
  { maxLength: 60 },
);

describe('the memory of signed messages', () => {
  it('accepts no message twice and never grows over its size, whatever comes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), messages, (most, sequence) => {
        const replays = createReplays(most);
        const accepted = new Set<string>();
        for (const { id, now, lead } of sequence) {
          // The time is signed with the identifier: a message keeps both.
          const message = `${id} ${now + lead}`;
          if (!replays.take(message, now + lead, at(now))) continue;
          assert.ok(!accepted.has(message));
          accepted.add(message);
          assert.ok(replays.size() <= most);
        }
      }),
    );
  });

  it('accepts every new message while it has room', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 30 }), (ids) => {
        const replays = createReplays(30);
        for (const id of ids) assert.ok(replays.take(id, 1000, at(1000)));
      }),
    );
  });

  it('makes room by forgetting what is too old to come again', () => {
    const replays = createReplays(2);
    assert.ok(replays.take('a', 1000, at(1000)));
    assert.ok(replays.take('b', 1000, at(1000)));
    assert.ok(replays.take('c', 1302, at(1302)));
    assert.ok(replays.take('d', 1302, at(1302)));
    assert.ok(!replays.take('c', 1302, at(1303)));
  });
});
