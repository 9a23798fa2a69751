import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Desk, openDesk } from '../desk.ts';
import { administrator } from '../harness.ts';
import { holds } from '../holding.ts';
import { type Writing, writingIn } from '../writing.ts';

let desk: Desk;
let writing: Writing;
let page: Page;
/** The startup of an offer, which is opened in a window over the form of the offer. */
let startup: string;

before(async () => {
  desk = await openDesk();
  writing = writingIn(desk.cms);
  page = await desk.sits(administrator);
});
after(() => desk?.close());

const text = (name: string) => page.getByRole('textbox', { name, exact: true });
const window = () => page.getByRole('dialog').filter({ hasText: 'Le produit' });
const nameInWindow = () => window().getByRole('textbox', { name: 'Nom', exact: true });
const missionInWindow = () => window().getByRole('textbox', { name: 'Mission', exact: true });
const save = () => window().getByRole('button', { name: 'Enregistrer', exact: true });
const back = 'Revenir à ma page sans enregistrer';
const question = () =>
  page.getByRole('dialog').filter({ has: page.getByRole('button', { name: back }) });

beforeEach(async () => {
  startup = await writing.write('startup', { name: 'Un produit', mission: 'Servir' });
  const offer = await writing.write('role', { title: 'Une offre', startup });
  await page.goto(`/admin/content-manager/collection-types/api::role.role/${offer}`);
  await text('Intitulé').fill('Une offre que l’on écrit');
  await page.getByRole('button', { name: 'Un produit' }).click();
  await nameInWindow().fill('Un produit renommé');
});

/** Saves in the window, while somebody else has just done so. */
async function savesSecond(): Promise<void> {
  await writing.saveInAdmin('startup', startup, { mission: 'Servir mieux' });
  await save().click();
  await question().waitFor();
}

async function hasSaved(said: Record<string, string>): Promise<void> {
  await question().waitFor({ state: 'detached' });
  await page.getByText('Enregistré', { exact: true }).first().waitFor();
  const draft = await writing.draft('startup', startup);
  for (const [field, value] of Object.entries(said)) assert.equal(draft[field], value);
}

test('who saves second in a window keeps both, and the page below as it was', async () => {
  await savesSecond();
  await question().getByText('Vous avez changé autre chose : Nom.').waitFor();
  await question()
    .getByRole('button', { name: /^Garder mes changements/ })
    .click();
  await hasSaved({ name: 'Un produit renommé', mission: 'Servir mieux' });
  await holds(missionInWindow(), 'Servir mieux');
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await window().waitFor({ state: 'detached' });
  await holds(text('Intitulé'), 'Une offre que l’on écrit');
});

test('who goes back to the window finds what they typed there, and what others saved', async () => {
  await savesSecond();
  await question().getByRole('button', { name: back }).click();
  await question().waitFor({ state: 'detached' });
  await holds(missionInWindow(), 'Servir mieux');
  await holds(nameInWindow(), 'Un produit renommé');
  assert.equal((await writing.draft('startup', startup)).name, 'Un produit');
  await save().click();
  await hasSaved({ name: 'Un produit renommé', mission: 'Servir mieux' });
});

test('what was typed in a window is still there when the CMS could not save it', async () => {
  await page.route('**/content-manager/**', (route) => route.abort());
  await save().click();
  await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
  await page.unroute('**/content-manager/**');
  await save().click();
  await hasSaved({ name: 'Un produit renommé' });
});
