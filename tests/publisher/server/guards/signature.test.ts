import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createVerifier,
  readClaim,
  TOLERANCE,
} from '../../../../site/publisher/server/guards/signature.ts';
import { signed, webhookSecret } from '../open-server.ts';

const verify = createVerifier(webhookSecret);
const now = new Date('2026-03-10T10:00:00.000Z');

const ids = fc.stringMatching(/^[\w:+-]{1,40}$/);
const leads = fc.integer({ min: -TOLERANCE, max: TOLERANCE });
const bodies = fc.string({ unit: 'grapheme' });

describe('the signature of a message', () => {
  it('is right for what was signed, and for nothing else', () => {
    fc.assert(
      fc.property(ids, leads, bodies, bodies, ids, (id, lead, body, otherBody, otherId) => {
        const at = new Date(now.getTime() + lead * 1000);
        const claim = readClaim(signed(id, at, body), now);
        assert.ok(typeof claim === 'object');
        assert.ok(verify(claim, Buffer.from(body)));
        assert.equal(verify(claim, Buffer.from(otherBody)), body === otherBody);
        assert.equal(verify({ ...claim, id: otherId }, Buffer.from(body)), id === otherId);
        const later = { ...claim, timestamp: claim.timestamp + 1 };
        assert.ok(!verify(later, Buffer.from(body)));
      }),
    );
  });

  it('is not looked at when the time is out of tolerance', () => {
    const out = fc.integer({ min: TOLERANCE + 1, max: 1e9 });
    fc.assert(
      fc.property(out, (seconds) => {
        const past = new Date(now.getTime() - seconds * 1000);
        const future = new Date(now.getTime() + seconds * 1000);
        assert.equal(readClaim(signed('a', past, ''), now), 'expired');
        assert.equal(readClaim(signed('a', future, ''), now), 'early');
      }),
    );
  });

  it('is refused, and nothing throws, whatever the headers are', () => {
    const header = fc.option(fc.string(), { nil: undefined });
    const headers = fc.record({
      'webhook-id': header,
      'webhook-timestamp': fc.oneof(header, fc.constant(String(now.getTime() / 1000))),
      'webhook-signature': header,
    });
    fc.assert(
      fc.property(headers, (given) => {
        const claim = readClaim(given as Record<string, string>, now);
        if (typeof claim === 'object') assert.ok(!verify(claim, Buffer.from('')));
      }),
    );
  });
});
