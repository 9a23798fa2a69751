import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { payOf } from '@parvis/shared';

const role = {
  contract: 'fixed_term',
  salaryMin: 40_000,
  salaryMax: 50_000,
  salaryPeriod: 'year',
  salaryBasis: 'gross',
} as const;

describe('what an offer pays', () => {
  it('is told when one amount is known', () => {
    assert.deepEqual(payOf({ ...role, salaryMax: null }), {
      minimum: 40_000,
      maximum: null,
      period: 'year',
      basis: 'gross',
    });
    assert.deepEqual(payOf({ ...role, contract: null })?.minimum, 40_000);
  });

  it('is nothing without an amount', () => {
    assert.equal(payOf({ ...role, salaryMin: null, salaryMax: null }), null);
  });

  it('is nothing when its contract pays nothing, whatever was written before', () => {
    assert.equal(payOf({ ...role, contract: 'volunteering' }), null);
  });
});
