import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  dayOf,
  daysAfter,
  endOfDay,
  instantInParis,
  instantOfParis,
  longDate,
  monthAndYear,
  monthOf,
  startOfDay,
} from '@parvis/shared';
import fc from 'fast-check';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days in Paris', () => {
  it('last 23 hours when summer time begins, and 25 when it ends', () => {
    const hours = (of: string) => (endOfDay(of).getTime() - startOfDay(of).getTime()) / 3_600_000;
    assert.equal(hours('2026-03-29'), 23);
    assert.equal(hours('2026-10-25'), 25);
    assert.equal(hours('2026-11-24'), 24);
  });

  it('begin at midnight in Paris on both sides of the changes', () => {
    assert.equal(startOfDay('2026-03-29').toISOString(), '2026-03-28T23:00:00.000Z');
    assert.equal(endOfDay('2026-03-29').toISOString(), '2026-03-29T22:00:00.000Z');
    assert.equal(startOfDay('2026-10-25').toISOString(), '2026-10-24T22:00:00.000Z');
    assert.equal(endOfDay('2026-10-25').toISOString(), '2026-10-25T23:00:00.000Z');
  });

  it('belong to the month and the year of Paris', () => {
    assert.equal(monthOf('2025-12-31T22:59:59.999Z'), '2025-12');
    assert.equal(monthOf('2025-12-31T23:30:00.000Z'), '2026-01');
    assert.equal(monthOf('2026-06-30T22:00:00.000Z'), '2026-07');
  });

  it('follow one another without gap nor overlap', () => {
    fc.assert(
      fc.property(day, (of) => {
        assert.equal(dayOf(startOfDay(of)), of);
        assert.equal(dayOf(new Date(endOfDay(of).getTime() - 1)), of);
        assert.equal(startOfDay(dayOf(endOfDay(of))).getTime(), endOfDay(of).getTime());
      }),
    );
  });

  it('are counted as a calendar does, whatever the clocks do', () => {
    assert.equal(daysAfter('2026-03-28', 2), '2026-03-30');
    assert.equal(daysAfter('2026-12-20', 45), '2027-02-03');
    assert.equal(daysAfter('2026-10-26', -1), '2026-10-25');
    fc.assert(
      fc.property(day, (of) => {
        assert.equal(daysAfter(of, 1), dayOf(endOfDay(of)));
        assert.equal(daysAfter(daysAfter(of, 200), -200), of);
      }),
    );
  });

  it('are those of Paris, not of the server', () => {
    assert.equal(dayOf(new Date('2026-12-31T23:30:00Z')), '2027-01-01');
  });
});

describe('a time in Paris', () => {
  it('that the clocks skip in March is an hour later', () => {
    assert.equal(instantInParis('2026-03-29', '02:30').toISOString(), '2026-03-29T01:30:00.000Z');
  });
  it('is an hour from UTC in winter and two in summer', () => {
    assert.equal(instantInParis('2026-01-15', '09:00').toISOString(), '2026-01-15T08:00:00.000Z');
    assert.equal(instantInParis('2026-07-15', '09:00').toISOString(), '2026-07-15T07:00:00.000Z');
  });
});

describe('a date in words', () => {
  it('is French', () => {
    assert.equal(longDate('2026-05-01'), '1er mai 2026');
    assert.equal(longDate('2026-05-02'), '2 mai 2026');
    assert.equal(longDate('2026-12-31T23:30:00.000Z'), '1er janvier 2027');
    assert.equal(monthAndYear('2026-08-01'), 'août 2026');
  });
});

describe('an instant as the clocks of Paris show it', () => {
  it('has the offset of the season', () => {
    assert.equal(instantOfParis(new Date('2026-03-10T22:59:59.000Z')), '2026-03-10T23:59:59+01:00');
    assert.equal(instantOfParis(new Date('2026-07-01T00:00:00.000Z')), '2026-07-01T02:00:00+02:00');
  });
});
