import assert from 'node:assert/strict';
import { test } from 'node:test';
import { incubatorPage } from '../../../site/src/queries/incubators.ts';
import { startupRecord } from '../../../site/src/queries/open-data/startups.ts';
import { roleListPage } from '../../../site/src/queries/role-list.ts';
import { rolePage } from '../../../site/src/queries/roles.ts';
import { startupListPage } from '../../../site/src/queries/startup-list.ts';
import { startupPage } from '../../../site/src/queries/startups.ts';
import { anIncubator, anOrganisation, aRole, aStartup } from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';

const SITE = 'https://parvis.example';
const reading = fakeReading({
  documents: {
    incubator: [anIncubator({ documentId: 'atelier', name: "L'Atelier d'essai" })],
    organisation: [anOrganisation({ documentId: 'ville', name: "Ville d'essai" })],
    startup: [
      aStartup({
        documentId: 'eau',
        name: "Porteurs d'eau",
        incubator: 'atelier',
        sponsors: ['ville'],
      }),
      aStartup({ documentId: 'quai' }),
    ],
    role: [aRole({ documentId: 'dev', startup: 'eau' }), aRole({ documentId: 'autre' })],
  },
});

test('names are printed as texts are, with curved apostrophes', () => {
  const startup = startupPage(reading, 'eau', SITE);
  assert.equal(startup?.name, 'Porteurs d’eau');
  assert.equal(startup?.incubator?.name, 'L’Atelier d’essai');
  assert.equal(startup?.sponsors[0]?.name, 'Ville d’essai');
  const incubator = incubatorPage(reading, 'atelier', SITE);
  assert.equal(incubator?.name, 'L’Atelier d’essai');
  assert.equal(incubator?.phases[0]?.startups[0]?.name, 'Porteurs d’eau');
  assert.equal(rolePage(reading, 'dev')?.host, 'Porteurs d’eau');
  assert.match(rolePage(reading, 'dev')?.headTitle ?? '', /Porteurs d’eau/);
});

test('lists and their filters print them so, and are still searched by what one types', () => {
  const { startups, facets } = startupListPage(reading);
  const listed = startups.find(({ address }) => address === '/startups/eau/');
  assert.equal(listed?.name, 'Porteurs d’eau');
  assert.equal(listed?.incubator, 'L’Atelier d’essai');
  assert.equal(listed?.words, 'porteurs d eau');
  const labels = [...facets, ...roleListPage(reading).facets].flatMap(({ values }) =>
    values.map(({ label }) => label),
  );
  assert.ok(labels.includes('L’Atelier d’essai'), labels.join());
  assert.ok(labels.includes('Porteurs d’eau'), labels.join());
});

test('the open data give them as they were written', () => {
  const startup = reading.bySlug('startup', 'eau');
  assert.ok(startup);
  assert.equal(startupRecord(reading, startup, SITE).name, "Porteurs d'eau");
});
