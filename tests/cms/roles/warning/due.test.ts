import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Attempt,
  isDue,
  type PublishedRole,
  unsentWarnings,
  type Warning,
} from '../../../../cms/src/roles/warning/due.ts';
import type { Contact } from '../../../../cms/src/roles/warning/recipients.ts';
import { camille, openRole, rosa, sacha, zoe } from './roles.ts';

const now = new Date('2026-03-10T10:00:00.000Z');

const sent: Attempt = {
  ...{ id: 1, role: 'role-1', closesOn: '2026-03-17', contact: 'camille' },
  ...{ state: 'sent', attempts: 1, at: '2026-03-10T09:00:00.000Z' },
};

const unsent = (role: Partial<PublishedRole>, attempts: Attempt[] = [], at = now) =>
  unsentWarnings([openRole(role)], attempts, at);
const daysLeft = (closesOn: string | null) => unsent({ closesOn }).map(({ daysLeft }) => daysLeft);

describe('the contacts of a role are warned', () => {
  test('seven days before its last day, or as soon as fewer are left', () => {
    assert.deepEqual(daysLeft('2026-03-18'), []);
    assert.deepEqual(daysLeft('2026-03-17'), [7]);
    assert.deepEqual(daysLeft('2026-03-11'), [1]);
    assert.deepEqual(daysLeft('2026-03-10'), [0]);
  });

  test('not once it has closed, nor when it never closes', () => {
    assert.deepEqual(daysLeft('2026-03-09'), []);
    assert.deepEqual(daysLeft(null), []);
  });

  test('by the days of Paris, also when its clocks change', () => {
    const lateInTheEvening = new Date('2026-03-24T22:59:00.000Z');
    const justAfter = new Date('2026-03-24T23:00:00.000Z');
    const role = { closesOn: '2026-04-01' };
    assert.deepEqual(unsent(role, [], lateInTheEvening), []);
    assert.equal(unsent(role, [], justAfter)[0]?.daysLeft, 7);
  });

  test('only while one may apply', () => {
    for (const outcome of ['filled', 'cancelled', 'closed'] as const) {
      assert.deepEqual(unsent({ outcome }), [], outcome);
    }
    assert.deepEqual(unsent({ opensOn: '2026-03-11' }), []);
  });

  test('each apart, those who have an address', () => {
    const addressless = [
      { ...sacha, documentId: 'none', email: null },
      { ...sacha, documentId: 'empty', email: '' },
    ];
    const warnings = unsent({ contacts: [camille, ...addressless, sacha] });
    assert.deepEqual(
      warnings.map(({ recipient }) => recipient.email),
      ['camille@parvis.invalid', 'sacha@parvis.invalid'],
    );
  });

  test('not those who have left, while another is there', () => {
    const told = (contacts: Contact[]) =>
      unsent({ contacts }).map(({ recipient, isStandIn }) => [recipient.documentId, isStandIn]);
    assert.deepEqual(told([zoe, camille]), [['camille', false]]);
    const instead = [[rosa.documentId, true]];
    assert.deepEqual(told([zoe]), instead);
    assert.deepEqual(told([zoe, { ...camille, email: null }]), instead);
    assert.deepEqual(told([]), instead);
  });

  test('once, and again when the role was prolonged', () => {
    assert.deepEqual(unsent({}, [sent]), []);
    const [other] = unsent({ contacts: [camille, sacha] }, [sent]);
    assert.equal(other?.recipient.documentId, 'sacha');
    assert.equal(unsent({ documentId: 'role-2' }, [sent]).length, 1);
    const later = new Date('2026-04-10T10:00:00.000Z');
    assert.equal(unsent({ closesOn: '2026-04-16' }, [sent], later).length, 1);
  });
});

describe('a warning', () => {
  const after = (minutes: number, earlier: Partial<Attempt> | undefined): boolean => {
    const at = new Date(now.getTime() - minutes * 60_000).toISOString();
    const [warning] = unsent({}) as [Warning];
    return isDue({ ...warning, earlier: earlier && { ...sent, ...earlier, at } }, now);
  };

  test('is due when nothing was tried', () => {
    assert.ok(after(0, undefined));
  });

  test('that another instance is sending is not due, unless it died', () => {
    assert.equal(after(5, { state: 'sending' }), false);
    assert.ok(after(11, { state: 'sending' }));
  });

  test('that failed is due at the next look, and each hour once it failed three times', () => {
    assert.ok(after(0, { state: 'failed', attempts: 2 }));
    assert.equal(after(59, { state: 'failed', attempts: 3 }), false);
    assert.ok(after(60, { state: 'failed', attempts: 3 }));
  });
});
