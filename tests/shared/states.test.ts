import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currentPhase, missionState, type Phase, phasesInOrder, roleState } from '@parvis/shared';
import fc from 'fast-check';

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.option(day);

describe('the state of a role', () => {
  const role = { outcome: 'open', opensOn: '2026-03-01', closesOn: '2026-03-29' } as const;

  it('follows the calendar, its last day included', () => {
    assert.equal(roleState(role, '2026-02-28'), 'upcoming');
    assert.equal(roleState(role, '2026-03-01'), 'open');
    assert.equal(roleState(role, '2026-03-29'), 'open');
    assert.equal(roleState(role, '2026-03-30'), 'closed');
  });

  it('is what staff decided, whatever the day', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('filled', 'cancelled', 'closed'), (today, outcome) => {
        assert.equal(roleState({ ...role, outcome }, today), outcome);
      }),
    );
  });

  it('never opens again once its last day is over', () => {
    fc.assert(
      fc.property(day, maybeDay, day, day, (opensOn, closesOn, one, other) => {
        const [sooner, later] = one < other ? [one, other] : [other, one];
        const ofDay = (today: string) => roleState({ outcome: 'open', opensOn, closesOn }, today);
        if (ofDay(sooner) === 'closed') assert.equal(ofDay(later), 'closed');
        if (ofDay(sooner) === 'open') assert.notEqual(ofDay(later), 'upcoming');
      }),
    );
  });
});

describe('the phase of a startup', () => {
  const phase = fc.record<Phase>({
    name: fc.constantFrom('investigation', 'construction', 'acceleration', 'success', 'alumni'),
    start: maybeDay,
    end: fc.constant(null),
  });

  it('is the last that has started', () => {
    const phases: Phase[] = [
      { name: 'construction', start: '2025-01-01', end: null },
      { name: 'investigation', start: '2024-06-01', end: '2024-12-31' },
      { name: 'acceleration', start: '2027-01-01', end: null },
    ];
    assert.deepEqual(
      phasesInOrder(phases).map(({ name }) => name),
      ['investigation', 'construction', 'acceleration'],
    );
    assert.equal(currentPhase(phases, '2026-01-01')?.name, 'construction');
    assert.equal(currentPhase(phases, '2020-01-01'), undefined);
  });

  it('is the further one of two that began the same day', () => {
    const phases: Phase[] = [
      { name: 'construction', start: '2025-01-01', end: null },
      { name: 'investigation', start: '2025-01-01', end: null },
    ];
    assert.equal(currentPhase(phases, '2025-01-01')?.name, 'construction');
  });

  it('does not depend on the order in which phases were written', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(phase, { maxLength: 5, selector: ({ name }) => name }),
        day,
        (phases, today) => {
          assert.deepEqual(phasesInOrder(phases), phasesInOrder(phases.toReversed()));
          assert.deepEqual(currentPhase(phases, today), currentPhase(phases.toReversed(), today));
        },
      ),
    );
  });
});

describe('the state of a mission', () => {
  it('includes its last day, goes on without an end, and is over when nobody knows its dates', () => {
    assert.equal(missionState({ start: '2026-01-01', end: '2026-03-29' }, '2026-03-29'), 'current');
    assert.equal(missionState({ start: '2026-01-01', end: '2026-03-29' }, '2026-03-30'), 'past');
    assert.equal(missionState({ start: '2026-01-01', end: null }, '2030-01-01'), 'current');
    assert.equal(missionState({ start: '2026-01-02', end: null }, '2026-01-01'), 'future');
    assert.equal(missionState({ start: null, end: null }, '2026-01-01'), 'past');
  });
});
