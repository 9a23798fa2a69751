import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorListPage } from '../../../site/src/queries/author-list.ts';
import { roleListPage } from '../../../site/src/queries/role-list.ts';
import { startupListPage } from '../../../site/src/queries/startup-list.ts';
import { anAuthor, anIncubator, aRole, aStartup } from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';

const mission = { status: null, employer: null };
const phases = [{ name: 'construction' as const, start: '2025-01-01', end: null }];

const reading = fakeReading({
  documents: {
    incubator: [
      anIncubator({ documentId: 'atelier', name: 'L’Atelier' }),
      anIncubator({ documentId: 'ecole', name: 'École des communs' }),
    ],
    startup: [
      aStartup({
        documentId: 'carte',
        name: 'Carte',
        mission: 'Trouver l’École la plus proche',
        incubator: 'atelier',
        phases,
        themes: ['Santé', 'sante'],
        userTypes: ['Agents'],
      }),
      aStartup({ documentId: 'agenda', name: 'Agenda', incubator: 'ecole', themes: ['Écologie'] }),
    ],
    role: [
      aRole({
        documentId: 'sans-fin',
        startup: 'carte',
        contract: 'permanent',
        places: ['Saint-Étienne', 'Paris'],
        closesOn: null,
      }),
      aRole({ documentId: 'tard', incubator: 'ecole', domain: 'data', closesOn: '2026-04-01' }),
      aRole({
        documentId: 'bientot',
        startup: 'carte',
        domain: 'design',
        places: ['Paris'],
        closesOn: '2026-03-13',
      }),
      aRole({ documentId: 'close', startup: 'carte', closesOn: '2026-03-01' }),
    ],
    author: [
      anAuthor({
        documentId: 'ada',
        name: 'Ada Moreau',
        role: 'Chargée de déploiement',
        domain: 'deployment',
        missions: [
          { ...mission, start: '2024-01-01', end: null, startups: ['carte'] },
          { ...mission, start: '2023-01-01', end: '2023-12-31', startups: ['agenda'] },
        ],
      }),
      anAuthor({
        documentId: 'leo',
        name: 'Léo Petit',
        domain: 'data',
        missions: [{ ...mission, start: '2026-04-01', end: null, startups: ['agenda'] }],
      }),
      anAuthor({ documentId: 'zoe', name: 'Zoé Martin', domain: 'data' }),
    ],
  },
  today: '2026-03-10',
});

const counts = (facets: ReturnType<typeof roleListPage>['facets']) =>
  Object.fromEntries(
    facets.map(({ name, values }) => [name, values.map(({ value, count }) => [value, count])]),
  );

test('offers that close first come first, and say when few days remain', () => {
  assert.deepEqual(
    roleListPage(reading).roles.map(({ title, daysLeft }) => [title, daysLeft]),
    [
      ['Offre bientot', 3],
      ['Offre tard', null],
      ['Offre sans-fin', null],
    ],
  );
});

test('offers are filtered by what they say, their startup and who hosts it', () => {
  const { facets, roles } = roleListPage(reading);
  assert.deepEqual(counts(facets), {
    metier: [
      ['data', 1],
      ['design', 1],
      ['development', 1],
    ],
    contrat: [['permanent', 1]],
    lieu: [
      ['paris', 2],
      ['saint-etienne', 1],
    ],
    incubateur: [
      ['ecole', 1],
      ['atelier', 2],
    ],
    startup: [['carte', 2]],
  });
  assert.equal(
    roles.at(-1)?.choices,
    'metier:development contrat:permanent lieu:saint-etienne lieu:paris incubateur:atelier startup:carte',
  );
});

test('startups are filtered by their own words, each spelling of one counted once', () => {
  const { facets, startups } = startupListPage(reading);
  assert.deepEqual(counts(facets), {
    phase: [['construction', 1]],
    incubateur: [
      ['ecole', 1],
      ['atelier', 1],
    ],
    theme: [
      ['ecologie', 1],
      ['sante', 1],
    ],
    public: [['agents', 1]],
  });
  assert.deepEqual(
    startups.map(({ name, incubator, openRoles, choices }) => [
      name,
      incubator,
      openRoles,
      choices,
    ]),
    [
      ['Agenda', 'École des communs', 0, 'incubateur:ecole theme:ecologie'],
      ['Carte', 'L’Atelier', 2, 'phase:construction incubateur:atelier theme:sante public:agents'],
    ],
  );
});

test('startups are found by their name and what they are for', () => {
  const { startups } = startupListPage(reading);
  assert.deepEqual(
    startups.map(({ words }) => words),
    ['agenda', 'carte trouver l ecole la plus proche'],
  );
});

test('members say where they are today, and are found by it', () => {
  const { facets, domains } = authorListPage(reading);
  assert.deepEqual(counts(facets), {
    metier: [
      ['data', 2],
      ['deployment', 1],
    ],
    presence: [
      ['en-mission', 1],
      ['bientot', 1],
      ['non-precisee', 1],
    ],
  });
  assert.deepEqual(
    domains.flatMap(({ code, authors }) => authors.map((author) => [code, author])),
    [
      [
        'data',
        {
          name: 'Léo Petit',
          address: '/communaute/leo/',
          role: null,
          startups: [],
          words: 'leo petit',
          choices: 'metier:data presence:bientot',
        },
      ],
      [
        'data',
        {
          name: 'Zoé Martin',
          address: '/communaute/zoe/',
          role: null,
          startups: [],
          words: 'zoe martin',
          choices: 'metier:data presence:non-precisee',
        },
      ],
      [
        'deployment',
        {
          name: 'Ada Moreau',
          address: '/communaute/ada/',
          role: 'Chargée de déploiement',
          startups: ['Carte'],
          words: 'ada moreau chargee de deploiement carte',
          choices: 'metier:deployment presence:en-mission',
        },
      ],
    ],
  );
});
