import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPlans } from '../../site/publisher/plans.ts';

const at = (time: string) => new Date(`2026-03-10T${time}.000Z`);
const planned = at('09:00:00');

describe('what staff planned in the CMS', () => {
  it('is late once the CMS was silent two minutes after its time', () => {
    const plans = createPlans();
    plans.heard(planned, at('08:59:30'));
    plans.silence();
    assert.equal(plans.lateSince(at('09:02:00')), null);
    assert.deepEqual(plans.lateSince(at('09:02:01')), planned);
  });

  it('is late when the CMS answers, and says two minutes after that it is still to be done', () => {
    const plans = createPlans();
    plans.heard(planned, at('09:01:00'));
    assert.equal(plans.lateSince(at('09:30:00')), null);
    plans.heard(planned, at('09:02:01'));
    assert.deepEqual(plans.lateSince(at('09:02:01')), planned);
  });

  it('is not late while nobody has asked the CMS since, for it may be done', () => {
    const plans = createPlans();
    plans.heard(planned, at('08:59:30'));
    assert.equal(plans.lateSince(at('09:30:00')), null);
  });

  it('is no longer late once the CMS speaks of another, or of none', () => {
    const plans = createPlans();
    plans.heard(planned, at('09:00:00'));
    plans.silence();
    assert.deepEqual(plans.lateSince(at('09:30:00')), planned);
    plans.heard(at('18:00:00'), at('09:30:10'));
    assert.equal(plans.lateSince(at('09:30:10')), null);
    plans.heard(null, at('09:31:00'));
    plans.silence();
    assert.equal(plans.lateSince(at('23:00:00')), null);
  });

  it('is not known before the CMS has answered', () => {
    const plans = createPlans();
    plans.silence();
    assert.equal(plans.lateSince(at('09:30:00')), null);
  });
});
