import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorListPage, formerAuthorListPage } from '../../../site/src/queries/authors.ts';
import { categoryPage, postListPage } from '../../../site/src/queries/posts.ts';
import {
  endedStartupListPage,
  startupListPage,
  startupPage,
} from '../../../site/src/queries/startups.ts';
import { aCategory, anAuthor, aPost, aStartup } from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';

const mission = { status: null, employer: null, startups: [] };

test('posts are listed twenty by twenty, latest first', () => {
  const post = Array.from({ length: 41 }, (_, day) =>
    aPost({
      documentId: `p${day}`,
      publicationDate: new Date(Date.UTC(2026, 0, day + 1)).toISOString(),
    }),
  );
  const reading = fakeReading({ documents: { post } });
  const first = postListPage(reading, 1);
  const last = postListPage(reading, 3);
  assert.equal(first.posts.length, 20);
  assert.equal(first.posts[0]?.address, '/actualites/p40/');
  assert.deepEqual(
    last.posts.map(({ address }) => address),
    ['/actualites/p0/'],
  );
  assert.equal(last.pagination.count, 3);
});

test('a category without posts has no page', () => {
  const reading = fakeReading({ documents: { category: [aCategory({ documentId: 'vide' })] } });
  assert.equal(categoryPage(reading, 'vide', 1), null);
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
  const groups = startupListPage(reading).phases.map(({ code, startups }) => [
    code,
    startups.length,
  ]);
  assert.deepEqual(groups, [
    ['construction', 1],
    ['autre', 1],
  ]);
  assert.equal(endedStartupListPage(reading, 1).startups[0]?.name, 'Produit b');
  assert.deepEqual(
    startupPage(reading, 'a', 'https://parvis.example')?.timeline.map(({ state }) => state),
    ['current', 'future'],
  );
});
