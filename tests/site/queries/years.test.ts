import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postListPage } from '../../../site/src/queries/posts.ts';
import { yearPage } from '../../../site/src/queries/years.ts';
import { aCategory, aPost } from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';

const dated = (documentId: string, publicationDate: string) =>
  aPost({ documentId, publicationDate, category: 'nouvelles' });
const reading = fakeReading({
  documents: {
    category: [aCategory({ documentId: 'nouvelles', name: 'Nouvelles' })],
    post: [
      dated('ete', '2023-07-01T09:00:00.000Z'),
      dated('matin', '2025-12-31T22:59:59.000Z'),
      dated('minuit', '2025-12-31T23:30:00.000Z'),
      dated('mars', '2026-03-02T09:00:00.000Z'),
    ],
  },
});
const addresses = (items: readonly { address: string }[] | undefined) =>
  items?.map(({ address }) => address);

test('a year begins at midnight in Paris', () => {
  const page = yearPage(reading, '2026');
  assert.deepEqual(
    page?.months.map(({ month, posts }) => [month, addresses(posts)]),
    [
      ['2026-03', ['/actualites/mars/']],
      ['2026-01', ['/actualites/minuit/']],
    ],
  );
  assert.deepEqual(addresses(yearPage(reading, '2025')?.months[0]?.posts), ['/actualites/matin/']);
});

test('a line tells the category of a post', () => {
  const [post] = yearPage(reading, '2023')?.months[0]?.posts ?? [];
  assert.equal(post?.category?.name, 'Nouvelles');
});

test('a year leads to the nearest ones that have posts', () => {
  const page = yearPage(reading, '2025');
  assert.equal(page?.newer?.address, '/actualites/annee/2026/');
  assert.equal(page?.older?.address, '/actualites/annee/2023/');
  assert.deepEqual(
    page?.years.map(({ name }) => name),
    ['2026', '2025', '2023'],
  );
});

test('a year without posts has no page', () => {
  assert.equal(yearPage(reading, '2024'), null);
  assert.equal(yearPage(reading, 'annee'), null);
});

test('the list says how many posts each year has', () => {
  assert.deepEqual(postListPage(reading, null).years, [
    { year: '2026', posts: 2 },
    { year: '2025', posts: 1 },
    { year: '2023', posts: 1 },
  ]);
});
