import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Desk, openDesk } from '../desk.ts';
import { administrator } from '../harness.ts';
import { type Writing, writingIn } from '../writing.ts';

let desk: Desk;
let writing: Writing;
let page: Page;
/** An announcement of an offer of a startup, none of them published. */
let startup: string;
let offer: string;
let post: string;

before(async () => {
  desk = await openDesk();
  writing = writingIn(desk.cms);
  page = await desk.sits(administrator);
});
beforeEach(async () => {
  startup = await writing.write('startup', { name: 'Un nouveau produit' });
  offer = await writing.write('role', { title: 'Une nouvelle offre', startup });
  post = await writing.write('post', { title: 'Nous recrutons', roles: [offer] });
});
after(() => desk.close());

const posts = '/admin/content-manager/collection-types/api::post.post';
const question = () => page.getByRole('dialog', { name: 'Publier aussi…' });
const button = (name: string) => question().getByRole('button', { name, exact: true });

async function asksToPublish(): Promise<void> {
  await page.goto(`${posts}/${post}`);
  await page.getByRole('textbox', { name: 'Titre', exact: true }).fill('Nous recrutons enfin');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await button('Publier les 3').waitFor();
}

async function published(): Promise<boolean[]> {
  const versions = [
    await writing.version('post', post),
    await writing.version('role', offer),
    await writing.version('startup', startup),
  ];
  return versions.map((version) => version !== undefined);
}

test('to publish offers the drafts behind a document, and all go together', async () => {
  await asksToPublish();
  await button('Publier les 3').click();
  await question().waitFor({ state: 'hidden' });
  assert.deepEqual(await published(), [true, true, true]);
  assert.equal((await writing.published('post', post))?.title, 'Nous recrutons enfin');
});

test('what is left unchecked stays a draft', async () => {
  await asksToPublish();
  await question().getByRole('checkbox', { name: 'Un nouveau produit (startup)' }).click();
  await button('Publier les 2').click();
  await question().waitFor({ state: 'hidden' });
  assert.deepEqual(await published(), [true, true, false]);
});

test('the document may go alone, and nothing goes when one thinks better of it', async () => {
  await asksToPublish();
  await button('Annuler').click();
  await question().waitFor({ state: 'hidden' });
  assert.deepEqual(await published(), [false, false, false]);
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await button('Publier seulement ce contenu').click();
  await question().waitFor({ state: 'hidden' });
  assert.deepEqual(await published(), [true, false, false]);
});

test('what one of them lacks is told in the window, and nothing is published until it is mended', async () => {
  await writing.edit('role', offer, { body: null });
  await asksToPublish();
  await button('Publier les 3').click();
  await question().getByText('Description : À remplir.').waitFor();
  await question().getByRole('link', { name: 'Une nouvelle offre (offre)' }).waitFor();
  assert.deepEqual(await published(), [false, false, false]);
  await writing.edit('role', offer, { body: 'Venez.' });
  await button('Publier les 3').click();
  await question().waitFor({ state: 'hidden' });
  assert.deepEqual(await published(), [true, true, true]);
});
