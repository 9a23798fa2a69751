import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { closingDaysCalendar } from '../../../site/src/feeds/calendar.ts';
import { aRole, aStartup } from '../../documents.ts';
import type { Community } from '../fake-reading.ts';
import { contentOf } from './content.ts';

const SITE = 'https://parvis.example';

const community: Community = {
  documents: {
    startup: [aStartup({ documentId: 'carte', name: 'Carte ; des lieux, « partout »' })],
    role: [
      aRole({
        documentId: 'tard',
        slug: 'un-slug',
        closesOn: '2026-12-31',
        places: ['Lyon', 'Paris'],
      }),
      aRole({
        documentId: 'tot',
        title: 'Développeur, développeuse \\ & « coach » pour un très long intitulé qui se plie',
        startup: 'carte',
        domain: 'data',
        closesOn: '2026-03-10',
        updatedAt: '2026-03-01T10:11:12.000Z',
      }),
      aRole({ documentId: 'sans-fin', closesOn: null }),
      aRole({ documentId: 'close', closesOn: '2026-03-09' }),
      aRole({ documentId: 'pourvue', outcome: 'filled' }),
      aRole({ documentId: 'a-venir', opensOn: '2026-04-01' }),
    ],
  },
};

function calendarOf(told: Community): string {
  return closingDaysCalendar(contentOf(told, SITE).ask.closingDays(), {
    siteName: 'La Fabrique d’essai',
    siteUrl: SITE,
    calendarUrl: `${SITE}/recrutement/echeances.ics`,
  });
}

const text = calendarOf(community);
const calendar = new ICAL.Component(ICAL.parse(text));
const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('another implementation reads the last day of each open offer that has one', () => {
  assert.deepEqual(
    events.map(({ uid, startDate }) => [uid, startDate.toString(), startDate.isDate]),
    [
      ['role-tot@parvis.example', '2026-03-10', true],
      ['role-tard@parvis.example', '2026-12-31', true],
    ],
  );
});

test('an event says what closes, where and how to answer', () => {
  const [first, second] = events;
  assert.equal(
    first?.summary,
    'Dernier jour pour répondre : Développeur, développeuse \\ & « coach » pour un très long intitulé qui se plie, Carte ; des lieux, « partout »',
  );
  assert.equal(
    first?.description,
    'Data. Répondre jusqu’au 10 mars 2026\nhttps://parvis.example/recrutement/tot/',
  );
  assert.equal(second?.location, 'Lyon, Paris');
  assert.equal(
    second?.component.getFirstPropertyValue('url'),
    'https://parvis.example/recrutement/un-slug/',
  );
  assert.equal(
    first?.component.getFirstPropertyValue('dtstamp')?.toString(),
    '2026-03-01T10:11:12Z',
  );
});

test('it has what RFC 5545 requires (3.6, 3.6.1)', () => {
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  assert.ok(calendar.getFirstPropertyValue('prodid'));
  for (const event of events) {
    for (const name of ['uid', 'dtstamp', 'dtstart']) {
      assert.equal(event.component.getAllProperties(name).length, 1);
    }
  }
});

test('lines end with CR LF and have at most 75 bytes (3.1)', () => {
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  const lines = text.split('\r\n');
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /[\r\n]/);
  }
});

test('the bytes depend on the offers alone', () => {
  const zone = process.env.TZ;
  try {
    process.env.TZ = 'Pacific/Auckland';
    assert.equal(calendarOf(community), text);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('a community without offers has a calendar without events', () => {
  const empty = new ICAL.Component(ICAL.parse(calendarOf({ documents: {} })));
  assert.deepEqual(empty.getAllSubcomponents('vevent'), []);
});
