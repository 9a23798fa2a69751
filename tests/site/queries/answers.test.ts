import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDataNames } from '@parvis/shared';
import { queries } from '../../../site/src/queries/index.ts';
import { routeGroups } from '../../../site/src/routes/index.ts';
import { invented } from '../community.ts';
import { fakeReading } from '../fake-reading.ts';

const SITE = 'https://parvis.example';

/** The arguments after the reading with which each query is asked, for a document or for none. */
const asked: Record<keyof typeof queries, unknown[][]> = {
  layout: [[SITE]],
  theme: [[]],
  homePage: [[]],
  postListPage: [[null], [9]],
  categoryPage: [
    ['nouvelles', null],
    ['inconnue', 1],
  ],
  yearPage: [['2026'], ['1999']],
  postPage: [['on-recrute'], ['inconnue']],
  postText: [
    ['on-recrute', SITE],
    ['inconnue', SITE],
  ],
  roleListPage: [[]],
  closedRoleListPage: [[1]],
  rolePage: [['dev'], ['close'], ['inconnue']],
  roleText: [
    ['dev', SITE],
    ['inconnue', SITE],
  ],
  startupListPage: [[]],
  endedStartupListPage: [[1]],
  startupPage: [
    ['carte', SITE],
    ['inconnue', SITE],
  ],
  authorListPage: [[]],
  formerAuthorListPage: [[1]],
  authorPage: [
    ['ada', SITE],
    ['inconnue', SITE],
  ],
  incubatorListPage: [[]],
  incubatorPage: [
    ['atelier', SITE],
    ['inconnue', SITE],
  ],
  statisticsPage: [[]],
  statisticsTable: [['membres-par-mois'], ['inconnue']],
  contentPage: [
    ['a-propos', SITE],
    ['inconnue', SITE],
  ],
  siteMapPage: [[]],
  feedSite: [[]],
  postsFeed: [[]],
  rolesFeed: [[]],
  categoryFeed: [['nouvelles'], ['vide'], ['inconnue']],
  authorFeed: [['ada'], ['nouvelle'], ['inconnue']],
  startupFeed: [['carte'], ['inconnue']],
  closingDays: [[]],
  openDataIds: openDataNames.map((name) => [name]),
  openDataRecord: [
    ['posts', 'on-recrute', SITE],
    ['roles', 'dev', SITE],
    ['roles', 'close', SITE],
    ['authors', 'ada', SITE],
    ['startups', 'carte', SITE],
    ['incubators', 'atelier', SITE],
    ['organisations', 'ministere', SITE],
    ['categories', 'nouvelles', SITE],
    ['categories', 'vide', SITE],
    ['posts', 'inconnue', SITE],
  ],
  sitemapIndex: [[]],
  sitemapPart: [['rubriques'], ['post-0-1'], ['post-7-8'], ['inconnue']],
  searchEntry: [['/actualites/on-recrute/'], ['/inconnue/']],
  sharingCard: [['/actualites/on-recrute/'], ['/recrutement/dev/'], ['/inconnue/']],
};

for (const [name, calls] of Object.entries(asked)) {
  test(`${name} answers a plain value, that JSON keeps whole`, () => {
    for (const args of calls) {
      for (const community of [invented, { documents: {} }]) {
        const query = queries[name as keyof typeof queries] as (...args: unknown[]) => unknown;
        const answer = query(fakeReading(community), ...args);
        assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer);
      }
    }
  });
}

test('every address is in one group only', () => {
  const reading = fakeReading(invented);
  const addresses = Object.values(routeGroups).flatMap((group) =>
    group(reading).map(({ address }) => address),
  );
  assert.deepEqual(addresses, [...new Set(addresses)]);
});
