import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Post } from '@parvis/shared';
import { postPage } from '../../../site/src/queries/posts.ts';
import { anAuthor, aPost, aRole, aStartup } from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';

const around = {
  startup: [aStartup({ documentId: 'carte', name: 'Carte' }), aStartup({ documentId: 'quai' })],
  author: [anAuthor({ documentId: 'ada', name: 'Ada' }), anAuthor({ documentId: 'leo' })],
  role: [aRole({ documentId: 'dev', title: 'Développeuse' })],
};
const subject = { startups: ['carte'], roles: ['dev'], authors: ['ada'], category: 'nouvelles' };

function relatedTo(
  others: (Partial<Post> & { documentId: string })[],
  of: Partial<Post> = subject,
) {
  const post = [aPost({ documentId: 'lue', ...of }), ...others.map(aPost)];
  const page = postPage(fakeReading({ documents: { ...around, post } }), 'lue');
  return page?.related.map(({ address, shares }) => [address.split('/').at(-2), shares?.name]);
}

test('posts about the same startups come first, then roles, then authors', () => {
  assert.deepEqual(
    relatedTo([
      { documentId: 'autrice', authors: ['ada'], publicationDate: '2026-03-05T09:00:00.000Z' },
      { documentId: 'offre', roles: ['dev'], publicationDate: '2026-03-04T09:00:00.000Z' },
      { documentId: 'produit', startups: ['carte'], publicationDate: '2020-01-01T09:00:00.000Z' },
      { documentId: 'rien' },
    ]),
    [
      ['produit', 'Carte'],
      ['offre', 'Développeuse'],
      ['autrice', 'Ada'],
    ],
  );
});

test('a post that shares more comes before one that shares less', () => {
  assert.deepEqual(
    relatedTo([
      { documentId: 'recente', startups: ['carte'], publicationDate: '2026-03-05T09:00:00.000Z' },
      {
        documentId: 'proche',
        startups: ['carte'],
        authors: ['ada'],
        publicationDate: '2020-01-01T09:00:00.000Z',
      },
    ])?.map(([id]) => id),
    ['proche', 'recente'],
  );
});

test('at equal weight the same category comes first, then the latest; a category alone is nothing', () => {
  const at = (day: string) => `2026-02-${day}T09:00:00.000Z`;
  assert.deepEqual(
    relatedTo([
      { documentId: 'ancienne', authors: ['ada'], publicationDate: at('01') },
      { documentId: 'recente', authors: ['ada'], publicationDate: at('03') },
      {
        documentId: 'categorie',
        authors: ['ada'],
        category: 'nouvelles',
        publicationDate: at('02'),
      },
      { documentId: 'seule', category: 'nouvelles' },
    ])?.map(([id]) => id),
    ['categorie', 'recente', 'ancienne'],
  );
});

test('a post that shares nothing has none', () => {
  assert.deepEqual(relatedTo([{ documentId: 'autre', startups: ['quai'] }], { startups: [] }), []);
});

test('a post leads to the one before it and the one after it', () => {
  const post = ['01', '02', '03'].map((day) =>
    aPost({ documentId: `p${day}`, publicationDate: `2026-02-${day}T09:00:00.000Z` }),
  );
  const reading = fakeReading({ documents: { post } });
  const around = (slug: string) => {
    const page = postPage(reading, slug);
    return [page?.older?.address, page?.newer?.address];
  };
  assert.deepEqual(around('p01'), [undefined, '/actualites/p02/']);
  assert.deepEqual(around('p02'), ['/actualites/p01/', '/actualites/p03/']);
  assert.deepEqual(around('p03'), ['/actualites/p02/', undefined]);
});
