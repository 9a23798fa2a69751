import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longDate } from '@parvis/shared';
import fc from 'fast-check';
import { dayInWords } from '../../../site/src/search/day.ts';

const instant = fc.date({
  min: new Date('1950-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('a day and an instant are told as everywhere on the site', () => {
  assert.equal(dayInWords('2026-05-01'), '1er mai 2026');
  assert.equal(dayInWords('2026-03-31T22:30:00.000Z'), '1er avril 2026');
  fc.assert(
    fc.property(instant, (date) => {
      const written = date.toISOString();
      assert.equal(dayInWords(written), longDate(written));
      assert.equal(dayInWords(written.slice(0, 10)), longDate(written.slice(0, 10)));
    }),
  );
});
