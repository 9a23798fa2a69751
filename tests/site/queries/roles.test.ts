import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolesFeed } from '../../../site/src/queries/feeds.ts';
import { homePage } from '../../../site/src/queries/home.ts';
import { closedRoleListPage, roleListPage } from '../../../site/src/queries/role-list.ts';
import { rolePage } from '../../../site/src/queries/roles.ts';
import { sitemapIndex, sitemapPart } from '../../../site/src/queries/sitemap.ts';
import { aRole, aSite } from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';

const roles = [
  aRole({ documentId: 'ouverte', closesOn: '2026-03-10' }),
  aRole({ documentId: 'passee', closesOn: '2026-03-09' }),
  aRole({ documentId: 'pourvue', outcome: 'filled', closesOn: '2026-12-31' }),
  aRole({ documentId: 'bientot', opensOn: '2026-04-01' }),
];
const reading = fakeReading({ documents: { role: roles, site: [aSite()] }, today: '2026-03-10' });

const slugsOf = (items: readonly { address: string }[]) =>
  items.map(({ address }) => address.split('/').at(-2)).sort();

test('an offer may be answered until the end of its last day', () => {
  const { roles, upcoming } = roleListPage(reading);
  assert.deepEqual(slugsOf(roles), ['ouverte']);
  assert.deepEqual(slugsOf(upcoming), ['bientot']);
});

test('a closed offer leaves every list, feed and sitemap, and keeps its page', () => {
  assert.deepEqual(slugsOf(homePage(reading).roles), ['ouverte']);
  assert.deepEqual(slugsOf(rolesFeed(reading).entries), ['ouverte']);
  assert.deepEqual(slugsOf(closedRoleListPage(reading, 1).roles), ['passee', 'pourvue']);
  const addresses = sitemapIndex(reading)
    .flatMap(({ name }) => sitemapPart(reading, name) ?? [])
    .map(({ address }) => address);
  assert.ok(addresses.includes('/recrutement/ouverte/'));
  assert.ok(!addresses.includes('/recrutement/passee/'));

  const page = rolePage(reading, 'passee');
  assert.equal(page?.closed, true);
  assert.equal(page?.application, null);
  assert.deepEqual(slugsOf(page?.similar ?? []), ['ouverte']);
});

test('one applies where the offer says, else with the community’s own form', () => {
  const answer = (fields: Parameters<typeof aRole>[0], defaultApplicationUrl: string | null) =>
    rolePage(
      fakeReading({
        documents: { role: [aRole(fields)], site: [aSite({ defaultApplicationUrl })] },
      }),
      fields.documentId,
    )?.application;
  const form = 'https://formulaire.example/postuler';
  assert.equal(
    answer({ documentId: 'a', applyUrl: 'https://a.example/' }, form)?.url,
    'https://a.example/',
  );
  assert.equal(answer({ documentId: 'b', applyEmail: 'b@b.example' }, form)?.email, 'b@b.example');
  assert.equal(answer({ documentId: 'c' }, form)?.url, form);
  assert.equal(answer({ documentId: 'd' }, null), null);
});

test('offers of the same name, host and month have different titles', () => {
  const twins = fakeReading({
    documents: {
      startup: [],
      role: ['un', 'deux'].map((documentId) =>
        aRole({ documentId, title: 'Développeuse', startup: 'carte', opensOn: '2026-02-01' }),
      ),
    },
  });
  assert.notEqual(rolePage(twins, 'un')?.headTitle, rolePage(twins, 'deux')?.headTitle);
});
