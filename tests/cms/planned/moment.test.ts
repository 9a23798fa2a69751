import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { momentToCome } from '../../../cms/src/planned/moment.ts';

const now = new Date('2026-03-01T12:00:00.000Z');

const problemOf = (day: unknown, time: unknown) => {
  const moment = momentToCome(day, time, now);
  return 'problem' in moment ? moment.problem : undefined;
};

describe('a moment that staff choose', () => {
  test('is a time of Paris, in winter and in summer', () => {
    assert.deepEqual(momentToCome('2026-03-02', '09:30', now), {
      at: new Date('2026-03-02T08:30:00.000Z'),
    });
    assert.deepEqual(momentToCome('2026-07-02', '09:30', now), {
      at: new Date('2026-07-02T07:30:00.000Z'),
    });
  });

  test('is refused where the clocks skip it in March, and where no month has the day', () => {
    assert.match(problemOf('2026-03-29', '02:30') ?? '', /jamais 02:30 à Paris/);
    assert.equal(problemOf('2026-03-29', '03:30'), undefined);
    assert.notEqual(problemOf('2026-04-31', '09:00'), undefined);
    assert.notEqual(problemOf('2026-13-01', '09:00'), undefined);
    assert.notEqual(problemOf('2026-04-01', '25:00'), undefined);
  });

  test('is one instant where the clocks of October show it twice', () => {
    const moment = momentToCome('2026-10-25', '02:30', now);
    assert.ok('at' in moment);
    assert.ok(
      ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'].includes(moment.at.toISOString()),
    );
  });

  test('is refused when it is past, now, or not a moment', () => {
    assert.match(problemOf('2026-03-01', '13:00') ?? '', /déjà passé/);
    assert.match(problemOf('2026-02-01', '13:00') ?? '', /déjà passé/);
    for (const [day, time] of [
      ['', '09:00'],
      ['2026-04-01', ''],
      [undefined, undefined],
      [20_260_401, 9],
      ['1er avril', '9 h'],
    ]) {
      assert.match(problemOf(day, time) ?? '', /Indiquez/);
    }
  });

  test('is read or refused, whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (day, time) => {
        const moment = momentToCome(day, time, now);
        return 'problem' in moment || moment.at > now;
      }),
    );
  });
});
