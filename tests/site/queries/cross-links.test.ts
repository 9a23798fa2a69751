import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorPage } from '../../../site/src/queries/authors.ts';
import { incubatorPage } from '../../../site/src/queries/incubators.ts';
import { postPage } from '../../../site/src/queries/posts.ts';
import { rolePage } from '../../../site/src/queries/roles.ts';
import { startupPage } from '../../../site/src/queries/startups.ts';
import { anAuthor, anIncubator, aPost, aRole, aStartup } from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';

const SITE = 'https://parvis.example';

const mission = { start: '2025-01-01', end: null, status: null, employer: null };
const documents = {
  incubator: [anIncubator({ documentId: 'atelier', name: 'L’Atelier' })],
  startup: [
    aStartup({
      documentId: 'carte',
      name: 'Carte des lieux',
      incubator: 'atelier',
      phases: [{ name: 'construction', start: '2025-01-01', end: null }],
    }),
  ],
  author: [
    anAuthor({
      documentId: 'ada',
      name: 'Ada Moreau',
      missions: [{ ...mission, startups: ['carte'] }],
    }),
    anAuthor({
      documentId: 'leo',
      name: 'Léo Petit',
      missions: [{ ...mission, end: '2025-12-31', startups: ['carte'] }],
    }),
  ],
  role: [
    aRole({ documentId: 'dev', title: 'Développeuse', startup: 'carte', contacts: ['ada'] }),
    aRole({
      documentId: 'vieille',
      title: 'Coach',
      startup: 'carte',
      outcome: 'filled',
      contacts: ['ada'],
    }),
  ],
  post: [
    aPost({
      documentId: 'annonce',
      title: 'On recrute',
      authors: ['ada'],
      startups: ['carte'],
      roles: ['dev'],
    }),
  ],
} as const;
const reading = fakeReading({ documents: structuredClone(documents) as never });

const addresses = (items: readonly { address: string }[] | undefined) =>
  items?.map(({ address }) => address);

test('a post leads to its authors, startups and roles', () => {
  const page = postPage(reading, 'annonce');
  assert.deepEqual(addresses(page?.authors), ['/communaute/ada/']);
  assert.deepEqual(addresses(page?.startups), ['/startups/carte/']);
  assert.deepEqual(addresses(page?.roles), ['/recrutement/dev/']);
});

test('a startup leads back to its posts, roles, incubator and people of today and before', () => {
  const page = startupPage(reading, 'carte', SITE);
  assert.deepEqual(addresses(page?.posts), ['/actualites/annonce/']);
  assert.deepEqual(addresses(page?.openRoles), ['/recrutement/dev/']);
  assert.deepEqual(addresses(page?.closedRoles), ['/recrutement/vieille/']);
  assert.equal(page?.incubator?.address, '/incubateurs/atelier/');
  assert.deepEqual(addresses(page?.team.today), ['/communaute/ada/']);
  assert.deepEqual(addresses(page?.team.before), ['/communaute/leo/']);
});

test('a role leads to its startup, its contacts and the posts that announce it', () => {
  const page = rolePage(reading, 'dev');
  assert.equal(page?.startup?.address, '/startups/carte/');
  assert.deepEqual(addresses(page?.contacts), ['/communaute/ada/']);
  assert.deepEqual(addresses(page?.posts), ['/actualites/annonce/']);
});

test('a member leads to the posts, startups and roles', () => {
  const page = authorPage(reading, 'ada', SITE);
  assert.deepEqual(addresses(page?.posts), ['/actualites/annonce/']);
  assert.deepEqual(addresses(page?.missions.flatMap(({ startups }) => startups)), [
    '/startups/carte/',
  ]);
  assert.deepEqual(addresses(page?.openRoles), ['/recrutement/dev/']);
  assert.deepEqual(addresses(page?.closedRoles), ['/recrutement/vieille/']);
});

test('an incubator leads to its startups and to their open roles', () => {
  const page = incubatorPage(reading, 'atelier', SITE);
  assert.deepEqual(addresses(page?.phases.flatMap(({ startups }) => startups)), [
    '/startups/carte/',
  ]);
  assert.deepEqual(addresses(page?.roles), ['/recrutement/dev/']);
});

test('what is not visible is nowhere', () => {
  const hidden = fakeReading({
    documents: {
      ...(structuredClone(documents) as object),
      post: [
        aPost({
          documentId: 'demain',
          publicationDate: '2026-03-11T08:00:00.000Z',
          startups: ['carte'],
          authors: ['ada', 'inconnue'],
        }),
      ],
      author: [],
    },
  });
  assert.equal(postPage(hidden, 'demain'), null);
  assert.deepEqual(startupPage(hidden, 'carte', SITE)?.posts, []);
  assert.deepEqual(rolePage(hidden, 'dev')?.contacts, []);
});
