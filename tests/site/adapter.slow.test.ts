import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Asked, Queries } from '@parvis/shared';
import { builtSite } from './built.ts';

const site = await builtSite('https://parvis.example');

const layout = { name: 'Essai', footer: '', menu: [], footerMenu: [], socialAccounts: [] };

/** Answers `postPage` as the test says, and nothing else that a page needs. */
const asking = (postPage: () => unknown) =>
  ({ layout: () => layout, postPage }) as unknown as Asked<Queries>;

it('throws what a query throws, for whoever renders to tell of the page', async () => {
  const fault = new Error('champ illisible');
  const ask = asking(() => {
    throw fault;
  });
  await assert.rejects(site.render('/actualites/un-titre/', ask), fault);
});

it('throws what a template throws', async () => {
  const ask = asking(() => ({ title: 'Sans le reste' }));
  await assert.rejects(site.render('/actualites/un-titre/', ask), TypeError);
});

it('goes on rendering after a fault', async () => {
  await assert.rejects(
    site.render(
      '/actualites/un-titre/',
      asking(() => ({})),
    ),
  );
  const { status } = await site.render(
    '/actualites/un-titre/',
    asking(() => null),
  );
  assert.equal(status, 404);
});
