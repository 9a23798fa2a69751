import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routeGroups } from '../../../site/src/routes/index.ts';
import { isLive, liveAddress } from '../../../site/src/routes/live.ts';
import { aPage, aRedirect } from '../../documents.ts';
import { invented } from '../community.ts';
import { fakeReading } from '../fake-reading.ts';

const reading = fakeReading(invented);
const addresses = Object.values(routeGroups)
  .flatMap((group) => group(reading))
  .map(({ address }) => address)
  .filter((address) => address !== '/404.html' && address !== '/theme.css');

test('every route is live', () => {
  for (const address of addresses) assert.ok(isLive(reading, address), address);
});

test('what is not a route is not live', () => {
  const absent = [
    '/nulle-part/',
    '/actualites/demain/',
    '/actualites/categorie/vide/',
    '/actualites/categorie/nouvelles/page/3/',
    '/actualites/page/1/',
    '/actualites/page/3/',
    '/actualites/page/02/',
    '/actualites/annee/',
    '/actualites/annee/1999/',
    '/actualites/annee/2026/page/1/',
    '/startups/inconnue/',
    '/startups/carte/page/2/',
    '/feed.xml/',
    '//',
    '',
  ];
  for (const address of absent) assert.ok(!isLive(reading, address), address);
});

test('a path leads to its live address', () => {
  assert.equal(liveAddress(reading, '/startups/carte/'), '/startups/carte/');
  assert.equal(liveAddress(reading, '/startups/carte'), '/startups/carte/');
  assert.equal(liveAddress(reading, '/startups/carte.html'), '/startups/carte/');
  assert.equal(liveAddress(reading, '/uploads/place.png'), '/media/place-1200.png');
  assert.equal(liveAddress(reading, '/uploads/perdue.png'), undefined);
});

test('a redirect to what is gone leads nowhere; one to another site leads there', () => {
  const redirected = fakeReading({
    documents: {
      page: [aPage({ documentId: 'la' })],
      redirect: [
        aRedirect({ documentId: '1', from: '/a/', to: '/disparue/' }),
        aRedirect({ documentId: '2', from: '/b/', to: 'https://autre.example/b' }),
        aRedirect({ documentId: '3', from: '/c.html', to: '/la/#bas' }),
      ],
    },
  });
  assert.equal(liveAddress(redirected, '/a/'), undefined);
  assert.equal(liveAddress(redirected, '/b/'), 'https://autre.example/b');
  assert.equal(liveAddress(redirected, '/c.html'), '/la/#bas');
});
