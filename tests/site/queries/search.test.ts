import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchEntry } from '../../../site/src/queries/search.ts';
import { searchGroups } from '../../../site/src/routes/search.ts';
import {
  aCategory,
  anAuthor,
  anIncubator,
  aPage,
  aPost,
  aRole,
  aStartup,
} from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';

const reading = fakeReading({
  documents: {
    category: [aCategory({ documentId: 'nouvelles' })],
    post: [
      aPost({
        documentId: 'bilan',
        title: 'Le bilan',
        excerpt: 'En deux mots.',
        category: 'nouvelles',
        authors: ['ada'],
        body: '## Une année\n\nUn **texte**[^1].\n\n| Mois |\n|--|\n| mars |\n\n[^1]: Une note.',
      }),
      aPost({ documentId: 'demain', publicationDate: '2026-03-11T09:00:00.000Z' }),
    ],
    role: [
      aRole({
        documentId: 'ouverte',
        startup: 'carte',
        contract: 'permanent',
        places: ['Lyon', 'Paris'],
        closesOn: '2026-03-10',
        technologies: ['Postgres'],
      }),
      aRole({ documentId: 'bientot', opensOn: '2026-04-01' }),
      aRole({ documentId: 'close', closesOn: '2026-03-09' }),
      aRole({ documentId: 'pourvue', outcome: 'filled' }),
    ],
    startup: [aStartup({ documentId: 'carte', name: 'Carte des lieux', themes: ['culture'] })],
    author: [anAuthor({ documentId: 'ada', role: 'Graphiste', skills: ['typographie'] })],
    incubator: [anIncubator({ documentId: 'fabrique', owner: 'Ministère d’essai' })],
    page: [aPage({ documentId: 'a-propos', body: 'Ce que nous faisons.' })],
  },
  today: '2026-03-10',
});

test('what may be searched is what is published and not over', () => {
  const addresses = Object.values(searchGroups).flatMap((group) =>
    group(reading).map(({ address }) => address),
  );
  assert.deepEqual(addresses, [
    '/actualites/bilan/',
    '/recrutement/ouverte/',
    '/recrutement/bientot/',
    '/startups/carte/',
    '/communaute/ada/',
    '/incubateurs/fabrique/',
    '/a-propos/',
  ]);
  for (const address of addresses) assert.ok(searchEntry(reading, address), address);
});

test('what is not to be found has no entry, even when its address is asked', () => {
  const addresses = [
    '/recrutement/close/',
    '/recrutement/pourvue/',
    '/actualites/demain/',
    '/actualites/categorie/nouvelles/',
    '/actualites/',
    '/nulle-part/',
    '/',
  ];
  for (const address of addresses) assert.equal(searchEntry(reading, address), null, address);
});

test('a post is searched by all that it shows: titles, tables and notes too', () => {
  assert.deepEqual(searchEntry(reading, '/actualites/bilan/'), {
    address: '/actualites/bilan/',
    kind: 'post',
    title: 'Le bilan',
    date: '2026-03-02T09:00:00.000Z',
    summary: 'En deux mots.',
    text: 'En deux mots.\nUne année Un texte. Mois mars Une note.',
  });
});

test('an offer is searched by who seeks and how, and says until when', () => {
  const entry = searchEntry(reading, '/recrutement/ouverte/');
  assert.equal(entry?.date, '2026-03-10');
  assert.equal(entry?.summary, 'Carte des lieux · CDI · Lyon, Paris');
  assert.deepEqual(entry?.text.split('\n'), [
    'Carte des lieux',
    'CDI',
    'Lyon, Paris',
    'Développement',
    'Postgres',
    'Une mission.',
  ]);
});

test('a member, a startup and an incubator are searched by what staff wrote of them', () => {
  assert.match(searchEntry(reading, '/communaute/ada/')?.text ?? '', /typographie/);
  assert.match(searchEntry(reading, '/startups/carte/')?.text ?? '', /culture/);
  assert.match(searchEntry(reading, '/incubateurs/fabrique/')?.text ?? '', /Ministère/);
});

test('C3: no entry but an offer’s tells the name of another document', () => {
  const post = searchEntry(reading, '/actualites/bilan/');
  assert.doesNotMatch(JSON.stringify(post), /ada|Rubrique/i);
});
