import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { failureOf } from '../../../../cms/src/mail/failure.ts';
import type { PublishedRole } from '../../../../cms/src/roles/warning/due.ts';
import { sendWarnings } from '../../../../cms/src/roles/warning/sending.ts';
import { attemptsInMemory } from './memory.ts';
import { camille, openRole, sacha, zoe } from './roles.ts';

/** A CMS with roles, of which the test holds the clock and the mail server. */
function cmsWith(...roles: PublishedRole[]) {
  const attempts = attemptsInMemory();
  const received: string[] = [];
  const alarms: string[] = [];
  let clock = new Date('2026-03-10T10:00:00.000Z');
  const refused = new Set<string>();
  let isOver = false;
  return {
    ...{ attempts, received, alarms, refused },
    roles,
    itIs(instant: string) {
      clock = new Date(instant);
    },
    stops() {
      isOver = true;
    },
    look: () =>
      sendWarnings(
        {
          roles: async () => roles,
          attempts,
          addresses: { site: 'https://parvis.example', admin: 'https://cms.example' },
          async send({ to }) {
            if (refused.has(to)) throw new Error('The server is away');
            received.push(to);
          },
          alarm: ({ recipient }) => alarms.push(recipient.documentId),
          now: () => clock,
        },
        () => isOver,
      ),
  };
}

describe('warnings', () => {
  test('are sent once, however often one looks', async () => {
    const cms = cmsWith(openRole({ contacts: [camille, sacha] }));
    await cms.look();
    await cms.look();
    assert.deepEqual(cms.received, ['camille@parvis.invalid', 'sacha@parvis.invalid']);
  });

  test('are sent once by instances that look at the same time', async () => {
    const cms = cmsWith(openRole());
    await Promise.all([cms.look(), cms.look(), cms.look()]);
    assert.deepEqual(cms.received, ['camille@parvis.invalid']);
  });

  test('that fail keep no other back, are said once, and are sent at the next look', async () => {
    const cms = cmsWith(openRole({ contacts: [camille, sacha] }));
    cms.refused.add('camille@parvis.invalid');
    await cms.look();
    await cms.look();
    assert.deepEqual(cms.received, ['sacha@parvis.invalid']);
    assert.deepEqual(cms.alarms, ['camille']);
    cms.refused.clear();
    await cms.look();
    assert.deepEqual(cms.received, ['sacha@parvis.invalid', 'camille@parvis.invalid']);
  });

  test('that who sent them left half done are sent after a while', async () => {
    const cms = cmsWith(openRole());
    await cms.look();
    Object.assign(cms.attempts.rows[0] ?? {}, { state: 'sending' });
    await cms.look();
    assert.equal(cms.received.length, 1);
    cms.itIs('2026-03-10T10:11:00.000Z');
    await cms.look();
    assert.equal(cms.received.length, 2);
  });

  test('are sent again for the day that a role was prolonged to', async () => {
    const cms = cmsWith(openRole());
    await cms.look();
    cms.roles.splice(0, 1, openRole({ closesOn: '2026-04-16' }));
    await cms.look();
    assert.equal(cms.received.length, 1);
    cms.itIs('2026-04-09T10:00:00.000Z');
    await cms.look();
    assert.equal(cms.received.length, 2);
  });

  test('wait for eight in the morning in Paris, and are sent later when nobody looked then', async () => {
    const cms = cmsWith(openRole());
    for (const early of ['2026-03-09T23:00:00.000Z', '2026-03-10T06:59:59.000Z']) {
      cms.itIs(early);
      await cms.look();
      assert.deepEqual(cms.received, [], early);
    }
    cms.itIs('2026-03-10T07:00:00.000Z');
    await cms.look();
    cms.itIs('2026-03-10T07:05:00.000Z');
    await cms.look();
    assert.equal(cms.received.length, 1);
    const late = cmsWith(openRole());
    late.itIs('2026-03-10T17:59:59.000Z');
    await late.look();
    assert.equal(late.received.length, 1);
  });

  test('do not leave in the evening but on the last day', async () => {
    const cms = cmsWith(openRole());
    cms.itIs('2026-03-10T18:00:00.000Z');
    await cms.look();
    assert.deepEqual(cms.received, []);
    cms.itIs('2026-03-17T22:30:00.000Z');
    await cms.look();
    assert.equal(cms.received.length, 1);
  });

  test('of contacts who have left go to who can act on the role, each once', async () => {
    const cms = cmsWith(openRole({ contacts: [zoe] }));
    await cms.look();
    await cms.look();
    assert.deepEqual(cms.received, ['rosa@parvis.invalid']);
  });

  test('reach who can act too once the contact that was warned has left', async () => {
    const staying = { ...zoe, missions: [{ start: '2025-01-01', end: '2026-03-12' }] };
    const cms = cmsWith(openRole({ contacts: [staying] }));
    await cms.look();
    cms.itIs('2026-03-13T10:00:00.000Z');
    await cms.look();
    assert.deepEqual(cms.received, ['zoe@parvis.invalid', 'rosa@parvis.invalid']);
  });

  test('are not begun once the CMS stops', async () => {
    const cms = cmsWith(openRole());
    cms.stops();
    await cms.look();
    assert.deepEqual(cms.received, []);
  });
});

test('why a message was not sent is said without the address that the server quotes', () => {
  const quoted = Object.assign(new Error('550 <camille@parvis.invalid> unknown'), {
    ...{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 },
  });
  assert.equal(failureOf(quoted), 'the mail server answered 550 to RCPT TO (EENVELOPE)');
  const away = new Error('connect ECONNREFUSED 127.0.0.1:25');
  assert.equal(failureOf(away), 'Error: connect ECONNREFUSED 127.0.0.1:25');
});
