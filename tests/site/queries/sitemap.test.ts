import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '@parvis/shared';
import { sitemapIndex, sitemapPart } from '../../../site/src/queries/sitemap.ts';
import { sitemapXml } from '../../../site/src/wording/sitemaps.ts';
import { anAuthor, aPost, aRole } from '../../documents.ts';
import { type Community, fakeReading } from '../fake-reading.ts';

/** What the protocol lets a file hold. https://www.sitemaps.org/protocol.html */
const MOST_ADDRESSES = 50_000;
const MOST_BYTES = 52_428_800;

const nobody = fakeReading({ documents: {} });

/** A community that has this many posts and nothing else, and answers at once. */
function withPosts(count: number): Reading {
  const post = aPost({ documentId: 'annonce' });
  const slugs = Array.from({ length: count }, (_, rank) => `annonce-au-titre-ordinaire-${rank}`);
  const answers = new Map<unknown, unknown>();
  const reading: Reading = {
    ...nobody,
    slugs: (type) => (type === 'post' ? slugs : []),
    bySlug: ((type: string, slug: string) =>
      type === 'post' ? { ...post, slug } : undefined) as Reading['bySlug'],
    shared(question) {
      if (!answers.has(question)) answers.set(question, question(reading));
      return answers.get(question) as ReturnType<typeof question>;
    },
  };
  return reading;
}

for (const count of [1, 500, 501, 60_000]) {
  test(`${count} posts are each in one file, far below what a file may hold`, () => {
    const reading = withPosts(count);
    const parts = sitemapIndex(reading).map(({ name }) => name);
    const files = parts.map((name) => sitemapPart(reading, name) ?? []);
    for (const entries of files) assert.ok(entries.length < MOST_ADDRESSES / 10);
    const posts = files.flat().filter(({ address }) => /^\/actualites\/annonce/.test(address));
    assert.equal(posts.length, count);
    assert.equal(new Set(posts.map(({ address }) => address)).size, count);
    assert.ok(parts.length < MOST_ADDRESSES);
    assert.equal(parts.filter((name) => name.startsWith('post-')).length === 1, count <= 500);
  });
}

test('a file as long as they get is far from the largest allowed', async () => {
  const entry = {
    address: `/actualites/${'a'.repeat(80)}/`,
    lastModified: '2026-03-02T09:00:00.000Z',
  };
  const entries = Array.from({ length: 1000 }, () => entry);
  const text = await sitemapXml('urlset', 'url', entries, 'https://parvis.example').text();
  assert.ok(Buffer.byteLength(text) < MOST_BYTES / 100);
});

/** The last changes that the site map tells of a community. */
const datesOf = (documents: Community['documents']) =>
  ['post-0-1', 'role-0-1', 'author-0-1'].flatMap((name) =>
    (sitemapPart(fakeReading({ documents }), name) ?? []).map(({ lastModified }) => lastModified),
  );

test('a post last changed on its day when it was written before', () => {
  const written = '2026-01-01T08:00:00.000Z';
  const day = '2026-02-01T08:00:00.000Z';
  const post = [
    aPost({ documentId: 'attendue', updatedAt: written, publicationDate: day }),
    aPost({ documentId: 'reprise', updatedAt: day, publicationDate: written }),
  ];
  assert.deepEqual(datesOf({ post }), [day, day]);
});

test('an offer written before its day last changed on it', () => {
  const role = aRole({ documentId: 'attendue', opensOn: '2026-03-09' });
  assert.deepEqual(datesOf({ role: [{ ...role, updatedAt: '2026-01-01T08:00:00.000Z' }] }), [
    '2026-03-08T23:00:00.000Z',
  ]);
});

test('of what an import brought, an announcement was last changed on its day, and a member on a day nobody knows', () => {
  const brought = { updatedAt: null };
  const documents = {
    post: [
      aPost({ documentId: 'ancienne', publicationDate: '2019-02-01T08:00:00.000Z', ...brought }),
    ],
    author: [anAuthor({ documentId: 'ada', ...brought })],
  };
  assert.deepEqual(datesOf(documents), ['2019-02-01T08:00:00.000Z', null]);
  const index = sitemapIndex(fakeReading({ documents }));
  const dates = Object.fromEntries(index.map(({ name, lastModified }) => [name, lastModified]));
  assert.equal(dates['post-0-1'], '2019-02-01T08:00:00.000Z');
  assert.equal(dates['author-0-1'], null);
});

test('a part is dated of the latest change that is known in it', () => {
  const documents = {
    author: [anAuthor({ documentId: 'ada', updatedAt: null }), anAuthor({ documentId: 'leo' })],
  };
  const index = sitemapIndex(fakeReading({ documents }));
  assert.equal(
    index.find(({ name }) => name === 'author-0-1')?.lastModified,
    '2026-03-02T09:00:00.000Z',
  );
});
