import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '@parvis/shared';
import { sitemapIndex, sitemapPart } from '../../../site/src/queries/sitemap.ts';
import { sitemapXml } from '../../../site/src/wording/sitemaps.ts';
import { aPost } from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';

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

for (const count of [1, 500, 501, 46_000, 120_000]) {
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

test('a post last changed on its day when it was written before', () => {
  const written = '2026-01-01T08:00:00.000Z';
  const day = '2026-02-01T08:00:00.000Z';
  const reading = fakeReading({
    documents: {
      post: [
        aPost({ documentId: 'attendue', updatedAt: written, publicationDate: day }),
        aPost({ documentId: 'reprise', updatedAt: day, publicationDate: written }),
      ],
    },
  });
  const entries = sitemapPart(reading, 'post-0-1') ?? [];
  assert.deepEqual(
    entries.map(({ lastModified }) => lastModified),
    [day, day],
  );
});
