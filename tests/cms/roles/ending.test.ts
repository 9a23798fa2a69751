import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayOf } from '@parvis/shared';
import fc from 'fast-check';
import { choicesIn, tellStanding } from '../../../cms/src/admin/panels/closing/words.ts';
import type { ClosingAnswer } from '../../../cms/src/roles/answers.ts';
import { endingOf } from '../../../cms/src/roles/ending.ts';

const now = new Date('2026-03-10T10:00:00.000Z');

describe('a role', () => {
  test('is filled or cancelled, and its days stay', () => {
    assert.deepEqual(endingOf('filled', '2026-04-01', now), { outcome: 'filled' });
    assert.deepEqual(endingOf('cancelled', null, now), { outcome: 'cancelled' });
  });

  test('is prolonged by thirty days from its last day, across the clocks of March', () => {
    assert.deepEqual(endingOf('extended', '2026-03-20', now), {
      outcome: 'open',
      closesOn: '2026-04-19',
    });
  });

  test('is prolonged from today when its last day is past, or was never said', () => {
    for (const closesOn of ['2026-03-01', '2026-03-10', null]) {
      assert.equal(endingOf('extended', closesOn, now).closesOn, '2026-04-09');
    }
  });

  test('is opened again, until a day that is to come', () => {
    assert.deepEqual(endingOf('reopened', '2026-04-01', now), { outcome: 'open' });
    assert.deepEqual(endingOf('reopened', '2026-03-01', now), {
      outcome: 'open',
      closesOn: '2026-04-09',
    });
  });

  test('that is prolonged is open for thirty days at least, whatever the day', () => {
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.option(instants), (at, last) => {
        const { closesOn = '' } = endingOf('extended', last === null ? null : dayOf(last), at);
        const days = (Date.parse(closesOn) - Date.parse(dayOf(at))) / 86_400_000;
        return days >= 30;
      }),
    );
  });
});

describe('the panel', () => {
  const open: ClosingAnswer = {
    ...{ state: 'open', closesOn: '2026-03-14', daysLeft: 4 },
    ...{ isPublished: true, hasOtherChanges: false, mayAct: true },
  };

  test('says until when one may apply', () => {
    assert.equal(
      tellStanding(open),
      'L’offre est ouverte. On peut postuler jusqu’au 14 mars 2026 inclus, dans 4 jours.',
    );
    assert.match(tellStanding({ ...open, daysLeft: 0 }), /c’est aujourd’hui\.$/);
    assert.match(tellStanding({ ...open, closesOn: null, daysLeft: null }), /pas de dernier jour/);
    assert.match(tellStanding({ ...open, state: 'filled' }), /pourvue\.$/);
  });

  test('offers what makes sense', () => {
    const acts = (state: ClosingAnswer['state']) =>
      choicesIn({ ...open, state }).map(({ act }) => act);
    assert.deepEqual(acts('open'), ['filled', 'cancelled', 'extended']);
    assert.deepEqual(acts('closed'), ['filled', 'cancelled', 'extended']);
    assert.deepEqual(acts('filled'), ['reopened']);
    assert.deepEqual(acts('cancelled'), ['reopened']);
  });
});
