import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDate } from '../../../cms/import/convert/dates.ts';

describe('a written date', () => {
  const forms: Record<string, [string, string]> = {
    '2019-03-05': ['2019-03-05', '2019-03-04T23:00:00.000Z'],
    '2019-7-5': ['2019-07-05', '2019-07-04T22:00:00.000Z'],
    '2019-03-05 14:30': ['2019-03-05', '2019-03-05T13:30:00.000Z'],
    '2019-03-05 14:30:12 +0200': ['2019-03-05', '2019-03-05T12:30:12.000Z'],
    '2019-03-05T23:30:00.000Z': ['2019-03-06', '2019-03-05T23:30:00.000Z'],
    '05/03/2019': ['2019-03-05', '2019-03-04T23:00:00.000Z'],
    '5 mars 2019': ['2019-03-05', '2019-03-04T23:00:00.000Z'],
    '1er août 2019': ['2019-08-01', '2019-07-31T22:00:00.000Z'],
  };
  for (const [text, [day, instant]] of Object.entries(forms)) {
    it(`« ${text} » is ${day} in Paris`, () => {
      const date = readDate(text);
      assert.equal(date?.day, day);
      assert.equal(date?.instant, instant);
    });
  }

  it('keeps the day in UTC, by which the old sites named addresses', () => {
    assert.equal(readDate('2019-03-05T23:30:00Z')?.utcDay, '2019-03-05');
  });

  it('is brought back to the end of its month, with a remark', () => {
    const date = readDate('2021-06-31');
    assert.equal(date?.day, '2021-06-30');
    assert.match(date?.remark ?? '', /30 jours/);
  });

  for (const text of [
    '',
    'hier',
    '2019-13-01',
    '2019-00-10',
    '20190305',
    '0000-01-01',
    '2019-03-05 25:00',
  ]) {
    it(`« ${text} » is none`, () => assert.equal(readDate(text), undefined));
  }

  it('never throws, and is always a real day', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{1,2}-\d{1,2}( \d{2}:\d{2})?$/)),
        (text) => {
          const date = readDate(text);
          if (date !== undefined)
            assert.equal(new Date(date.day).toISOString().slice(0, 10), date.day);
        },
      ),
    );
  });
});
