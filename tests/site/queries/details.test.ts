import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Author, Reading, Role } from '@parvis/shared';
import { authorPage } from '../../../site/src/queries/authors.ts';
import { incubatorListPage, incubatorPage } from '../../../site/src/queries/incubators.ts';
import { postPage } from '../../../site/src/queries/posts.ts';
import { rolePage } from '../../../site/src/queries/roles.ts';
import { startupPage } from '../../../site/src/queries/startups.ts';
import { anAuthor, anIncubator, aPost, aRole, aStartup } from '../../documents.ts';
import { invented } from '../community.ts';
import { type Community, fakeReading } from '../fake-reading.ts';

const SITE = 'https://parvis.example';
const mission = { status: null, employer: null, startups: ['carte'] };
const worked = (start: string | null, end: string | null) => ({ ...mission, start, end });
const member = (documentId: string, missions: ReturnType<typeof worked>[]) =>
  anAuthor({ documentId, missions });

const reading = (documents: Community['documents'], today = '2026-03-10') =>
  fakeReading({ documents: { startup: [aStartup({ documentId: 'carte' })], ...documents }, today });
const slugsOf = (items: readonly { address: string }[] | undefined) =>
  items?.map(({ address }) => address.split('/').at(-2));

const people = [
  member('avant', [worked('2019-01-01', '2020-06-30'), worked('2021-01-01', '2022-12-31')]),
  member('avant-tard', [worked('2020-01-01', '2025-12-31')]),
  member('bientot', [worked('2026-05-01', null)]),
  member('inconnue', [worked(null, null)]),
  member('presente', [worked('2020-01-01', '2020-12-31'), worked('2025-01-01', null)]),
];

test('a team is told apart: who is there, who comes, who left, the last first', () => {
  const team = startupPage(reading({ author: people }), 'carte', SITE)?.team;
  assert.deepEqual(slugsOf(team?.today), ['presente']);
  assert.deepEqual(slugsOf(team?.soon), ['bientot']);
  assert.deepEqual(slugsOf(team?.before), ['avant-tard', 'avant', 'inconnue']);
});

test('a teammate has the years of all their missions there, where they are known', () => {
  const team = startupPage(reading({ author: people }), 'carte', SITE)?.team;
  const years = [...(team?.today ?? []), ...(team?.before ?? [])].map(({ start, end }) => [
    start,
    end,
  ]);
  assert.deepEqual(years, [
    ['2020-01-01', null],
    ['2020-01-01', '2025-12-31'],
    ['2019-01-01', '2022-12-31'],
    [null, null],
  ]);
});

test('a candidate sees the team of today, at most eight of it', () => {
  const many = Array.from({ length: 9 }, (_, rank) =>
    member(`m${rank}`, [worked('2025-01-01', null)]),
  );
  const offer = aRole({ documentId: 'offre', startup: 'carte' });
  const teamOf = (author: Author[], fields: Partial<Role> = {}) =>
    rolePage(reading({ author, role: [{ ...offer, ...fields }] }), 'offre')?.team;
  assert.deepEqual(slugsOf(teamOf(people)?.members), ['presente']);
  assert.equal(teamOf(many)?.members.length, 8);
  assert.equal(teamOf(many)?.total, 9);
  assert.equal(teamOf([]), null);
  assert.equal(teamOf(people, { startup: null }), null);
  assert.equal(teamOf(people, { outcome: 'filled' }), null);
});

test('one applies while the offer is open, and neither before nor after', () => {
  const fields = { documentId: 'offre', applyUrl: 'https://formulaire.example/' };
  const applicationOn = (today: string) =>
    rolePage(reading({ role: [aRole(fields)] }, today), 'offre')?.application;
  assert.equal(applicationOn('2026-01-31'), null);
  assert.equal(applicationOn('2026-02-01')?.url, 'https://formulaire.example/');
  assert.equal(applicationOn('2026-06-30')?.url, 'https://formulaire.example/');
  assert.equal(applicationOn('2026-07-01'), null);
});

test('a closing day is said to be past only when it is', () => {
  const passed = (fields: Partial<Role>) =>
    rolePage(reading({ role: [aRole({ documentId: 'offre', ...fields })] }), 'offre')
      ?.deadlinePassed;
  assert.equal(passed({ closesOn: '2026-03-09' }), true);
  assert.equal(passed({ closesOn: '2026-03-10' }), false);
  assert.equal(passed({ closesOn: '2026-12-31', outcome: 'filled' }), false);
  assert.equal(passed({ closesOn: null, outcome: 'closed' }), false);
});

test('similar offers are open, share most, and close first', () => {
  const role = [
    aRole({ documentId: 'offre', domain: 'design', startup: 'carte', places: ['Lyon'] }),
    aRole({ documentId: 'meme-startup', domain: 'data', startup: 'carte' }),
    aRole({ documentId: 'meme-metier', domain: 'design' }),
    aRole({ documentId: 'meme-metier-tot', domain: 'design', closesOn: '2026-04-01' }),
    aRole({ documentId: 'meme-lieu', domain: 'data', places: ['Lyon'] }),
    aRole({ documentId: 'tout-mais-close', domain: 'design', startup: 'carte', outcome: 'filled' }),
    aRole({ documentId: 'a-venir', domain: 'design', startup: 'carte', opensOn: '2026-04-01' }),
  ];
  assert.deepEqual(slugsOf(rolePage(reading({ role }), 'offre')?.similar), [
    'meme-metier-tot',
    'meme-metier',
    'meme-startup',
  ]);
});

test('offers of two startups of one incubator are alike', () => {
  const startup = ['carte', 'voisine', 'autre'].map((documentId) =>
    aStartup({ documentId, incubator: documentId === 'autre' ? null : 'atelier' }),
  );
  const role = [
    aRole({ documentId: 'offre', domain: 'design', startup: 'carte' }),
    aRole({ documentId: 'ailleurs', domain: 'data', startup: 'autre' }),
    aRole({ documentId: 'chez-la-voisine', domain: 'data', startup: 'voisine' }),
  ];
  assert.deepEqual(slugsOf(rolePage(reading({ startup, role }), 'offre')?.similar), [
    'chez-la-voisine',
    'ailleurs',
  ]);
});

test('a startup and a contact show first the offers that one may answer, that close first', () => {
  const about = { startup: 'carte', contacts: ['ada'] };
  const role = [
    aRole({ documentId: 'a-venir', ...about, opensOn: '2026-04-01', closesOn: '2026-04-20' }),
    aRole({ documentId: 'sans-fin', ...about }),
    aRole({ documentId: 'presque-close', ...about, closesOn: '2026-05-01' }),
  ];
  const documents = {
    startup: [aStartup({ documentId: 'carte' })],
    author: [anAuthor({ documentId: 'ada' })],
    role,
  };
  const expected = ['presque-close', 'sans-fin', 'a-venir'];
  assert.deepEqual(slugsOf(startupPage(reading(documents), 'carte', SITE)?.openRoles), expected);
  assert.deepEqual(slugsOf(authorPage(reading(documents), 'ada', SITE)?.openRoles), expected);
});

test('themes and publics lead to the startups that have them', () => {
  const startup = [aStartup({ documentId: 'carte', themes: ['Vie d’été'], userTypes: ['Élèves'] })];
  const page = startupPage(reading({ startup }), 'carte', SITE);
  assert.deepEqual(page?.themes, [{ name: 'Vie d’été', address: '/startups/?theme=vie-d-ete' }]);
  assert.deepEqual(page?.userTypes, [{ name: 'Élèves', address: '/startups/?public=eleves' }]);
});

test('a startup says when it began, and when the partnership ended', () => {
  const phases = [
    { name: 'construction', start: '2020-01-01', end: null },
    { name: 'alumni', start: '2026-03-10', end: null },
  ] as const;
  const on = (today: string) =>
    startupPage(
      reading({ startup: [aStartup({ documentId: 'carte', phases: [...phases] })] }, today),
      'carte',
      SITE,
    );
  assert.equal(on('2026-03-10')?.foundedOn, '2020-01-01');
  assert.equal(on('2026-03-10')?.endedOn, '2026-03-10');
  assert.equal(on('2026-03-09')?.endedOn, null);
});

test('a member is former when all missions are over, with the days between which they came', () => {
  const page = (slug: string) => {
    const found = authorPage(reading({ author: people }), slug, SITE);
    return found && [found.former, found.since, found.until, slugsOf(found.currentStartups)];
  };
  assert.deepEqual(page('avant'), [true, '2019-01-01', '2022-12-31', []]);
  assert.deepEqual(page('presente'), [false, '2020-01-01', null, ['carte']]);
  assert.deepEqual(page('bientot'), [false, null, null, []]);
  assert.deepEqual(page('inconnue'), [true, null, null, []]);
});

const hosted = {
  incubator: [anIncubator({ documentId: 'atelier' })],
  startup: [
    aStartup({ documentId: 'carte', incubator: 'atelier' }),
    aStartup({
      documentId: 'finie',
      incubator: 'atelier',
      phases: [{ name: 'alumni', start: '2020-01-01', end: null }],
    }),
    aStartup({ documentId: 'ailleurs' }),
  ],
  author: people,
  role: [
    aRole({ documentId: 'de-la-startup', startup: 'carte', incubator: 'atelier' }),
    aRole({ documentId: 'avant-elle', incubator: 'atelier', closesOn: '2026-04-01' }),
    aRole({ documentId: 'pourvue', startup: 'carte', outcome: 'filled' }),
    aRole({ documentId: 'ailleurs', startup: 'ailleurs' }),
  ],
  post: Array.from({ length: 7 }, (_, rank) =>
    aPost({
      documentId: `p${rank}`,
      startups: ['carte', 'finie'],
      publicationDate: `2026-02-0${rank + 1}T08:00:00.000Z`,
    }),
  ),
} satisfies Community['documents'];

test('an incubator counts what lives, and shows offers that close first, and five posts', () => {
  const page = incubatorPage(reading(hosted), 'atelier', SITE);
  assert.deepEqual(page?.figures, { startups: 1, members: 1, roles: 2 });
  assert.deepEqual(slugsOf(page?.roles), ['avant-elle', 'de-la-startup']);
  assert.deepEqual(slugsOf(page?.posts), ['p6', 'p5', 'p4', 'p3', 'p2']);
});

test('the list of incubators counts the startups that live and the offers that one may answer', () => {
  const { incubators } = incubatorListPage(reading(hosted));
  assert.deepEqual(
    incubators.map(({ startups, openRoles }) => [startups, openRoles]),
    [[1, 2]],
  );
});

test('a page depends on those it tells of, not on all documents of a type', () => {
  const lists = new Set<string>();
  const inner = fakeReading(invented);
  // What pages share is computed once for all of them: it may walk through lists.
  const watched: Reading = {
    ...inner,
    list(type) {
      lists.add(type);
      return inner.list(type);
    },
  };
  for (const slug of ['dev', 'close', 'a-distance']) rolePage(watched, slug);
  startupPage(watched, 'carte', SITE);
  authorPage(watched, 'ada', SITE);
  incubatorPage(watched, 'atelier', SITE);
  assert.deepEqual([...lists], ['site']);
});

test('the credit and the licence of a cover are shown, when they are known', () => {
  const creditOf = (said: { credit?: string | null; licence?: 'cc_by_4_0' | null }) => {
    const size = { width: 8, height: 8 };
    const cover = { source: '/uploads/a.png', alternativeText: null, ...size, ...said };
    const post = [aPost({ documentId: 'illustree', cover })];
    return postPage(reading({ post }), 'illustree')?.coverCredit;
  };
  assert.equal(creditOf({ credit: 'Camille', licence: 'cc_by_4_0' }), 'Camille, CC BY 4.0');
  assert.equal(creditOf({ credit: null, licence: 'cc_by_4_0' }), 'CC BY 4.0');
  assert.equal(creditOf({}), null);
  assert.equal(creditOf({ credit: null, licence: null }), null);
});
