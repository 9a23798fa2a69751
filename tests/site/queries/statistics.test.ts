import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Author, domains, missionState } from '@parvis/shared';
import fc from 'fast-check';
import { statisticsPage, statisticsTable } from '../../../site/src/queries/statistics/page.ts';
import { monthOf, monthsOf, periodsTo } from '../../../site/src/queries/statistics/periods.ts';
import { column, sum } from '../../../site/src/queries/statistics/table.ts';
import { statisticsTables } from '../../../site/src/routes/addresses.ts';
import { anAuthor, aPost, aRole, aStartup } from '../../documents.ts';
import { type Community, fakeReading } from '../fake-reading.ts';

const TODAY = '2026-03-10';
const mission = { status: null, employer: null, startups: [] };
const page = (documents: Community['documents'], today = TODAY) =>
  statisticsPage(fakeReading({ documents, today }));
const rowsOf = (table: { rows: readonly { key: string; values: readonly unknown[] }[] }) =>
  table.rows.map(({ key, values }) => [key, ...values]);

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const missions = fc.array(
  fc
    .record({ start: fc.option(day), end: fc.option(day) })
    .map((dates) => ({ ...mission, ...dates })),
  { maxLength: 3 },
);
const authors = fc
  .array(fc.tuple(fc.constantFrom(...(Object.keys(domains) as Author['domain'][])), missions), {
    maxLength: 12,
  })
  .map((drawn) =>
    drawn.map(([domain, missions], rank) => anAuthor({ documentId: `m${rank}`, domain, missions })),
  );

test('a month counts a mission that goes on at its end, the current one a mission of today', () => {
  const months = (start: string | null, end: string | null) =>
    monthsOf({ start, end }, TODAY).map((month) => month - monthOf('2026-01-01'));
  assert.deepEqual(months('2026-01-31', null), [0, 1, 2]);
  assert.deepEqual(months('2026-01-01', '2026-02-28'), [0, 1], 'the last day of February');
  assert.deepEqual(months('2026-01-01', '2026-02-27'), [0]);
  assert.deepEqual(months('2026-02-01', '2026-03-10'), [1, 2], 'until today, included');
  assert.deepEqual(months('2026-02-01', '2026-03-09'), [1]);
  assert.deepEqual(months('2026-03-11', null), [], 'not yet');
  assert.deepEqual(months('2026-02-10', '2026-02-20'), [], 'between two ends of month');
  assert.deepEqual(months(null, '2026-12-31'), [], 'nobody recorded since when');
});

test('a member with two missions at once counts once', () => {
  const two = [
    { ...mission, start: '2026-01-01', end: null },
    { ...mission, start: '2026-02-01', end: null },
  ];
  const { tables } = page({ author: [anAuthor({ documentId: 'a', missions: two })] });
  assert.deepEqual(column(tables['membres-par-mois'], 0), [1, 1, 1]);
});

test('in every month, the domains add up to the members present', () => {
  fc.assert(
    fc.property(authors, (author) => {
      const { tables, figures, untold } = page({ author });
      for (const { key, values } of tables['membres-par-mois'].rows) {
        const [total = 0, ...parts] = values.map(Number);
        assert.equal(sum(parts), total, key);
      }
      assert.equal(sum(column(tables['membres-par-domaine'], 0)), figures.members);
      assert.ok(untold.members >= 0);
    }),
  );
});

test('the current month counts those who are on a dated mission today', () => {
  fc.assert(
    fc.property(authors, (author) => {
      const present = author.filter(({ missions }) =>
        missions.some((one) => one.start !== null && missionState(one, TODAY) === 'current'),
      );
      const last = page({ author }).tables['membres-par-mois'].rows.at(-1);
      assert.equal(last?.values[0] ?? 0, present.length);
    }),
  );
});

test('the figures stay the same from day to day until one of them changes', () => {
  const author = [
    anAuthor({
      documentId: 'a',
      missions: [{ ...mission, start: '2025-01-01', end: '2026-03-20' }],
    }),
  ];
  assert.deepEqual(page({ author }, '2026-03-11'), page({ author }, TODAY));
  assert.notDeepEqual(page({ author }, '2026-03-21'), page({ author }, TODAY));
});

test('periods follow one another up to the current one, however far a date was mistyped', () => {
  assert.deepEqual(periodsTo(2026, [2024, 2025], 20), [2024, 2025, 2026]);
  assert.deepEqual(periodsTo(2026, [], 20), []);
  assert.deepEqual(periodsTo(2026, [202], 3), [2024, 2025, 2026]);
});

test('startups are in one phase at the end of each year, and count from their first dated one', () => {
  const started = (name: 'investigation' | 'construction' | 'alumni', start: string | null) => ({
    ...{ name, start, end: null },
  });
  const { tables, untold } = page({
    startup: [
      aStartup({
        documentId: 'a',
        phases: [started('investigation', '2024-05-01'), started('construction', '2025-01-01')],
      }),
      aStartup({
        documentId: 'b',
        phases: [started('construction', '2024-12-31'), started('alumni', '2025-12-31')],
      }),
      aStartup({ documentId: 'sans-date', phases: [started('construction', null)] }),
      aStartup({ documentId: 'sans-phase' }),
      aStartup({ documentId: 'a-venir', phases: [started('investigation', '2027-01-01')] }),
    ],
  });
  assert.deepEqual(rowsOf(tables['startups-par-phase-et-par-annee']), [
    ['2024', 1, 1, 0, 0, 0, 0, 0],
    ['2025', 0, 1, 0, 0, 0, 1, 0],
    ['2026', 0, 2, 0, 0, 0, 1, 2],
  ]);
  assert.deepEqual(
    column(tables['startups-par-phase'], 0),
    tables['startups-par-phase-et-par-annee'].rows.at(-1)?.values,
  );
  assert.deepEqual(rowsOf(tables['startups-creees-et-terminees']), [
    ['2024', 2, 0],
    ['2025', 0, 1],
    ['2026', 0, 0],
  ]);
  assert.equal(untold.startups, 2);
});

test('a partnership that ended on an unknown day is told apart', () => {
  const ended = (documentId: string, start: string | null) =>
    aStartup({ documentId, phases: [{ name: 'alumni', start, end: null }] });
  const startup = [ended('datee', '2025-12-31'), ended('un-jour', null)];
  const { tables, untold } = page({ startup });
  assert.equal(sum(column(tables['startups-creees-et-terminees'], 1)), 1);
  assert.equal(untold.endings, 1);
});

test('offers count in the quarters in which they opened and closed, when a day tells it', () => {
  const { tables, untold } = page({
    role: [
      aRole({ documentId: 'a', opensOn: '2025-12-31', closesOn: '2026-01-15' }),
      aRole({ documentId: 'b', opensOn: '2026-01-01', closesOn: '2026-02-01', outcome: 'filled' }),
      aRole({ documentId: 'pourvue-avant', opensOn: '2026-02-01', outcome: 'filled' }),
      aRole({ documentId: 'ouverte', opensOn: '2026-03-01', closesOn: null }),
      aRole({ documentId: 'a-venir', opensOn: '2026-04-01' }),
    ],
  });
  assert.deepEqual(rowsOf(tables['offres-par-trimestre']), [
    ['2025-T4', 1, 0],
    ['2026-T1', 3, 2],
  ]);
  assert.equal(untold.roles, 1);
  assert.deepEqual(column(tables['jours-avant-cloture'], 0), [0, 0, 1, 1, 0, 0]);
  assert.deepEqual(column(tables['jours-avant-cloture'], 1), [0, 0, 0, 1, 0, 0]);
});

test('no median is said of fewer than five offers', () => {
  const roles = (count: number) =>
    Array.from({ length: count }, (_, rank) =>
      aRole({ documentId: `r${rank}`, opensOn: '2026-01-01', closesOn: `2026-01-1${rank}` }),
    );
  assert.deepEqual(page({ role: roles(4) }).figures.usualDaysToClose, { days: null, roles: 4 });
  assert.equal(page({ role: roles(5) }).figures.usualDaysToClose.days, 11);
  assert.equal(page({ role: roles(6) }).figures.usualDaysToClose.days, 11.5);
});

test('posts count in their year in Paris', () => {
  const at = (documentId: string, publicationDate: string) =>
    aPost({ documentId, publicationDate });
  const { tables } = page({
    post: [
      at('veille', '2024-12-31T22:59:59.999Z'),
      at('minuit', '2024-12-31T23:00:00.000Z'),
      at('mars', '2026-03-01T08:00:00.000Z'),
    ],
  });
  assert.deepEqual(rowsOf(tables['annonces-par-annee']), [
    ['2024', 1],
    ['2025', 1],
    ['2026', 1],
  ]);
});

test('every table is a file too, with as many values as columns; no other name is', () => {
  const reading = fakeReading({ documents: { role: [aRole({ documentId: 'a' })] } });
  for (const name of statisticsTables) {
    const table = statisticsTable(reading, name);
    assert.deepEqual(table, statisticsPage(reading).tables[name]);
    for (const { values } of table?.rows ?? []) {
      assert.equal(values.length, (table?.columns.length ?? 0) - 1, name);
    }
  }
  for (const name of ['inconnu', 'toString', ''])
    assert.equal(statisticsTable(reading, name), null);
});
