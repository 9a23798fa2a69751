import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openData, tableOf } from '@parvis/shared';
import fc from 'fast-check';
import { readCsv } from '../read-csv.ts';

const { record } = openData.posts;

function csvOf(schema: Parameters<typeof tableOf>[0], records: readonly unknown[]): string {
  const { titles, rowOf } = tableOf(schema);
  return titles + records.map(rowOf).join('');
}

/** A text as a program that knows the rules reads it. */
const plain = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');

/** The values of a list, told apart again. */
function values(cell: string): string[] {
  return [...` | ${cell}`.matchAll(/ \| ((?:\\[\\|]|[^\\|])*?)(?= \| |$)/gs)].map(
    ([, value = '']) => value.replace(/\\([\\|])/g, '$1'),
  );
}

type Row = Record<string, string>;
const orNull = (cell: string | undefined) => (cell === '' || cell === undefined ? null : cell);

const references = (row: Row, name: string) => {
  const column = (field: string) => values(row[`${name}.${field}`] ?? '');
  const [ids, names, urls] = [column('id'), column('name'), column('url')];
  if (row[`${name}.id`] === '') return [];
  return ids.map((id, rank) => ({ id, name: names[rank], url: orNull(urls[rank]) }));
};

/** A post as the JSON has it, from its row. */
const postOf = (row: Row) => ({
  id: row.id,
  updatedAt: row.updatedAt,
  title: row.title,
  url: row.url,
  publicationDate: row.publicationDate,
  excerpt: row.excerpt,
  category:
    row['category.id'] === ''
      ? null
      : { id: row['category.id'], name: row['category.name'], url: orNull(row['category.url']) },
  authors: references(row, 'authors'),
  startups: references(row, 'startups'),
  roles: references(row, 'roles'),
  cover:
    row['cover.url'] === ''
      ? null
      : {
          url: row['cover.url'],
          alternative: row['cover.alternative'],
          width: Number(row['cover.width']),
          height: Number(row['cover.height']),
        },
});

function rowsOf(csv: string): Row[] {
  const [titles = [], ...rows] = readCsv(csv).map((row) => row.map(plain));
  return rows.map((row) =>
    Object.fromEntries(titles.map((title, rank) => [title, row[rank] ?? ''])),
  );
}

function recordOf<Fields>(fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> }) {
  return fc.record<Fields>(fields, { noNullPrototype: true });
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '|',
      '\\',
      ' ',
      ',',
      '"',
      '\r',
      '\n',
      '\t',
      'é',
      '＝',
    ),
  }),
);
const name = text.filter((value) => value !== '');
const url = fc.webUrl();
const reference = recordOf({
  id: fc.stringMatching(/^[a-z0-9]{4,24}$/),
  name,
  url: fc.option(url),
});
const list = fc.array(reference, { maxLength: 3 });
const size = fc.integer({ min: 1, max: 9000 });

const post = recordOf({
  id: fc.stringMatching(/^[a-z0-9]{24}$/),
  updatedAt: fc.constant('2026-03-02T09:00:00.000Z'),
  title: name,
  url,
  publicationDate: fc.constant('2026-03-02T09:00:00.000Z'),
  excerpt: text,
  category: fc.option(reference),
  authors: list,
  startups: list,
  roles: list,
  cover: fc.option(recordOf({ url, alternative: text, width: size, height: size })),
});

test('the table of any records, read again, is the records', () => {
  fc.assert(
    fc.property(fc.array(post, { maxLength: 4 }), (posts) => {
      for (const one of posts) record.parse(one);
      assert.deepEqual(rowsOf(csvOf(record, posts)).map(postOf), posts);
    }),
  );
});

test('no cell starts like a formula, and numbers stay numbers', () => {
  fc.assert(
    fc.property(fc.array(post, { maxLength: 3 }), (posts) => {
      for (const cell of readCsv(csvOf(record, posts)).flat()) {
        assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/);
      }
    }),
  );
});

test('a list whose items hold lists is JSON, a boolean a word', () => {
  const missions = [{ start: '2024-01-01', end: null, startups: [] }];
  const author = {
    ...{ id: 'ada', updatedAt: '2026-03-02T09:00:00.000Z', name: 'Ada' },
    ...{ url: 'https://parvis.example/communaute/ada/', role: null, domain: 'data' },
    ...{ domainLabel: 'Data', current: true, skills: ['Node', 'C|C++'], links: [], missions },
  };
  assert.ok(openData.authors.record.safeParse(author).success);
  const [row] = rowsOf(csvOf(openData.authors.record, [author]));
  assert.deepEqual(JSON.parse(row?.missions ?? ''), missions);
  assert.equal(row?.current, 'true');
  assert.equal(row?.skills, 'Node | C\\|C++');
  assert.equal(row?.role, '');
});
