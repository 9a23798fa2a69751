import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberedPages } from '@parvis/shared';
import fc from 'fast-check';
import { authorListPage, formerAuthorListPage } from '../../../site/src/queries/author-list.ts';
import { categoryPage, postListPage } from '../../../site/src/queries/posts.ts';
import { endedStartupListPage, startupListPage } from '../../../site/src/queries/startup-list.ts';
import { startupPage } from '../../../site/src/queries/startups.ts';
import { aCategory, anAuthor, aPost, aStartup } from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';

const mission = { status: null, employer: null, startups: [] };

const postsOf = (count: number) =>
  Array.from({ length: count }, (_, day) =>
    aPost({
      documentId: `p${day}`,
      publicationDate: new Date(Date.UTC(2026, 0, day + 1)).toISOString(),
    }),
  );
const pageOf = (count: number, number: number | null) =>
  postListPage(fakeReading({ documents: { post: postsOf(count) }, today: '2027-01-01' }), number);

test('the first page of posts has the latest, its numbered pages twenty each from the oldest', () => {
  const first = pageOf(41, null);
  assert.equal(first.posts.length, 21);
  assert.equal(first.posts[0]?.address, '/actualites/p40/');
  assert.equal(first.pagination.older, '/actualites/page/1/');
  const oldest = pageOf(41, 1);
  assert.deepEqual(
    [oldest.posts.length, oldest.posts.at(0)?.address, oldest.posts.at(-1)?.address],
    [20, '/actualites/p19/', '/actualites/p0/'],
  );
  assert.equal(oldest.pagination.newer, '/actualites/');
  assert.equal(oldest.pagination.older, null);
});

test('a new post changes no numbered page but the one that a full page comes after', () => {
  for (let count = 40; count < 140; count += 1) {
    const pages = numberedPages(count);
    for (let number = 1; number < pages; number += 1) {
      assert.deepEqual(
        pageOf(count + 1, number),
        pageOf(count, number),
        `${count}, page ${number}`,
      );
    }
  }
});

test('every post is on one page', () => {
  fc.assert(
    fc.property(fc.nat(130), (count) => {
      const numbers = Array.from({ length: numberedPages(count) }, (_, index) => index + 1);
      const listed = [null, ...numbers.reverse()].flatMap((number) =>
        pageOf(count, number).posts.map(({ address }) => address),
      );
      const all = postsOf(count).map(({ documentId }) => `/actualites/${documentId}/`);
      assert.deepEqual(listed, all.reverse());
    }),
    { numRuns: 20 },
  );
});

test('a category without posts has no page', () => {
  const reading = fakeReading({ documents: { category: [aCategory({ documentId: 'vide' })] } });
  assert.equal(categoryPage(reading, 'vide', null), null);
});

test('a member is listed at work until their last day, then among the former ones', () => {
  const reading = fakeReading({
    documents: {
      author: [
        anAuthor({
          documentId: 'la',
          missions: [{ ...mission, start: '2025-01-01', end: '2026-03-10' }],
        }),
        anAuthor({
          documentId: 'partie',
          missions: [{ ...mission, start: '2025-01-01', end: '2026-03-09' }],
        }),
        anAuthor({
          documentId: 'arrive',
          missions: [{ ...mission, start: '2026-04-01', end: null }],
        }),
        anAuthor({ documentId: 'sans-mission' }),
      ],
    },
    today: '2026-03-10',
  });
  const names = authorListPage(reading).domains.flatMap(({ authors }) =>
    authors.map(({ name }) => name),
  );
  assert.deepEqual(names, ['Membre arrive', 'Membre la', 'Membre sans-mission']);
  assert.deepEqual(
    formerAuthorListPage(reading, 1).authors.map(({ name }) => name),
    ['Membre partie'],
  );
});

test('a startup is listed in its phase of today; the ended ones apart', () => {
  const started = (name: 'construction' | 'alumni', start: string) => ({ name, start, end: null });
  const reading = fakeReading({
    documents: {
      startup: [
        aStartup({
          documentId: 'a',
          phases: [started('construction', '2025-01-01'), started('alumni', '2026-03-11')],
        }),
        aStartup({ documentId: 'b', phases: [started('alumni', '2026-03-10')] }),
        aStartup({ documentId: 'c' }),
      ],
    },
    today: '2026-03-10',
  });
  assert.deepEqual(
    startupListPage(reading).startups.map(({ name, phase }) => [name, phase]),
    [
      ['Produit a', 'construction'],
      ['Produit c', null],
    ],
  );
  assert.equal(endedStartupListPage(reading, 1).startups[0]?.name, 'Produit b');
  assert.deepEqual(
    startupPage(reading, 'a', 'https://parvis.example')?.timeline.map(({ state }) => state),
    ['current', 'future'],
  );
});
