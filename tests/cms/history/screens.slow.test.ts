import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { until } from '../../until.ts';
import { type Desk, openDesk } from '../desk.ts';
import { holds } from '../holding.ts';
import { type Writing, writingIn } from '../writing.ts';

let desk: Desk;
let staff: Writing;
/** The pages of two people of the staff. */
let camille: Page;
let dominique: Page;

before(async () => {
  desk = await openDesk();
  staff = writingIn(desk.cms);
  camille = await desk.sits(await account('Camille'));
  dominique = await desk.sits(await account('Dominique'));
});
after(() => desk?.close());

async function account(firstname: string) {
  const { id } = await desk.cms.strapi.service('admin::role').getSuperAdmin();
  const credentials = {
    email: `${firstname.toLowerCase()}@parvis.invalid`,
    password: 'Essai-de-parvis-1',
  };
  await desk.cms.strapi.service('admin::user').create({
    ...{ ...credentials, firstname, lastname: 'Exemple' },
    ...{ isActive: true, registrationToken: null, roles: [id], preferedLanguage: 'fr' },
  });
  return credentials;
}

async function opens(page: Page, type: 'post' | 'category', id: string): Promise<void> {
  await page.goto(`/admin/content-manager/collection-types/api::${type}.${type}/${id}`);
  await versions(page).waitFor();
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const versions = (page: Page) =>
  page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: 'Versions' }) });
const dialog = (page: Page) => page.getByRole('dialog');
const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', { name });

async function saves(page: Page): Promise<void> {
  await button(page, 'Enregistrer').click();
}

/**
 * Until the draft says what was typed, and the form that nothing is left to save: it says so while
 * it saves too.
 */
async function hasSaved(page: Page, id: string, said: Record<string, string>): Promise<void> {
  await until(
    () => staff.draft('post', id),
    (draft) => Object.entries(said).every(([name, value]) => draft[name] === value),
  );
  await page.locator('button:disabled', { hasText: 'Enregistrer' }).waitFor();
}

test('who saves second is told who changed what, and keeps both', async () => {
  const id = await staff.write('post', { title: 'Un', excerpt: 'Un résumé' });
  await opens(camille, 'post', id);
  await opens(dominique, 'post', id);
  await field(camille, 'Titre').fill('Le titre de Camille');
  await saves(camille);
  await hasSaved(camille, id, { title: 'Le titre de Camille' });

  await field(dominique, 'Chapô').fill('Le résumé de Dominique');
  await saves(dominique);
  const told = dialog(dominique);
  await told
    .getByRole('heading', {
      name: 'Camille Exemple a enregistré ce contenu pendant que vous l’écriviez',
    })
    .waitFor();
  assert.match(await told.innerText(), /Ce qui a changé : Titre\./);
  assert.match(await told.innerText(), /Vous avez changé autre chose : Chapô\./);
  await button(told, 'Garder mes changements et reprendre les siens').click();
  await hasSaved(dominique, id, {
    title: 'Le titre de Camille',
    excerpt: 'Le résumé de Dominique',
  });
  await holds(field(dominique, 'Titre'), 'Le titre de Camille');
});

test('who goes back to their page finds what they typed, and may still save it', async () => {
  const id = await staff.write('post', { title: 'Un' });
  await opens(dominique, 'post', id);
  await opens(camille, 'post', id);
  await field(camille, 'Titre').fill('Deux');
  await saves(camille);
  await hasSaved(camille, id, { title: 'Deux' });

  await field(dominique, 'Titre').fill('Trois');
  await dominique.keyboard.press('Control+Enter');
  assert.match(await dialog(dominique).innerText(), /Vous avez changé la même chose : Titre\./);
  await button(dialog(dominique), 'Revenir à ma page sans enregistrer').click();
  await dialog(dominique).waitFor({ state: 'detached' });
  await dominique.locator('button:enabled', { hasText: 'Enregistrer' }).waitFor();
  await holds(field(dominique, 'Titre'), 'Trois');
  assert.equal((await staff.draft('post', id)).title, 'Deux');

  await saves(dominique);
  await hasSaved(dominique, id, { title: 'Trois' });
});

test('who decides that theirs replaces all is obeyed', async () => {
  const id = await staff.write('post', { title: 'Un', excerpt: 'Un résumé' });
  await opens(dominique, 'post', id);
  await staff.saveInAdmin('post', id, { title: 'Deux', excerpt: 'Un autre' });
  await field(dominique, 'Titre').fill('Trois');
  await dominique.keyboard.press('Control+Enter');
  await button(dialog(dominique), 'Tout remplacer par les miens').click();
  await dialog(dominique).waitFor({ state: 'detached' });
  await hasSaved(dominique, id, { title: 'Trois', excerpt: 'Un résumé' });
});

test('what was typed is still there when the CMS could not save it', async () => {
  const id = await staff.write('post', { title: 'Un' });
  await opens(dominique, 'post', id);
  await field(dominique, 'Titre').fill('Une longue phrase');
  await dominique.route('**/content-manager/**', (route) => route.abort());
  await saves(dominique);
  await dominique.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
  await dominique.unroute('**/content-manager/**');
  await saves(dominique);
  await hasSaved(dominique, id, { title: 'Une longue phrase' });
});

test('publishing does not put back what somebody else has just changed', async () => {
  const id = await staff.writeAndPublish('post', { title: 'Un' });
  await opens(dominique, 'post', id);
  await opens(camille, 'post', id);
  await field(camille, 'Titre').fill('Deux');
  await saves(camille);
  await hasSaved(camille, id, { title: 'Deux' });
  await field(dominique, 'Chapô').fill('Le résumé de Dominique');
  await button(dominique, 'Publier').click();
  await button(dialog(dominique), /reprendre les siens et publier/).click();
  const published = async () => (await staff.published('post', id)) ?? {};
  await until(published, ({ title }) => title === 'Deux');
  assert.equal((await published()).excerpt, 'Le résumé de Dominique');
});

test('one’s own saves, one after the other, ask nothing', async () => {
  const id = await staff.write('post', { title: 'Un' });
  await opens(camille, 'post', id);
  for (const title of ['Deux', 'Trois', 'Quatre']) {
    await field(camille, 'Titre').fill(title);
    await saves(camille);
    await hasSaved(camille, id, { title });
    assert.equal(await dialog(camille).count(), 0);
  }
});

test('the versions are listed, compared and taken back, with the publisher down', async () => {
  const id = await staff.writeAndPublish('post', {
    title: 'Un',
    body: 'Nous cherchons un designer.',
  });
  await staff.edit('post', id, { title: 'Deux', body: 'Nous cherchons une designer.' });
  await staff.publish('post', id);
  await opens(camille, 'post', id);
  await versions(camille)
    .getByText(/^n° 2 · publiée aujourd’hui à .* automatiquement/)
    .waitFor();
  await versions(camille)
    .getByText(/^Version du site inconnue/)
    .waitFor();
  await button(versions(camille), 'Toutes les versions…').click();
  await dialog(camille).getByText('Aucune différence').waitFor();
  await dialog(camille).getByRole('combobox', { name: 'Comparer' }).click();
  await camille.getByRole('option', { name: /^Version n° 1/ }).click();
  await dialog(camille).getByText('Avant : Un', { exact: true }).waitFor();
  assert.match(await dialog(camille).locator('del').innerText(), /un/);
  assert.match(await dialog(camille).locator('ins').innerText(), /une/);
  await button(dialog(camille), 'Reprendre la version n° 1 dans le brouillon').click();
  await dialog(camille).getByText('La version n° 1 est dans le brouillon.').waitFor();
  await button(dialog(camille), 'Voir le contenu').click();
  await dialog(camille).waitFor({ state: 'detached' });
  await versions(camille).waitFor();
  await holds(field(camille, 'Titre'), 'Un');
  assert.equal((await staff.published('post', id))?.title, 'Deux');
});

test('of a type without drafts, who takes a version back is told that visitors see it at once', async () => {
  const id = await staff.write('category', { name: 'Un' });
  await staff.edit('category', id, { name: 'Deux' });
  await opens(camille, 'category', id);
  await button(versions(camille), 'Toutes les versions…').click();
  await dialog(camille).getByRole('combobox', { name: 'Comparer' }).click();
  await camille.getByRole('option', { name: /^Version n° 1/ }).click();
  await button(dialog(camille), 'Remettre la version n° 1 en ligne').click();
  await dialog(camille).getByText('les visiteurs verront cette version tout de suite').waitFor();
  assert.equal((await staff.draft('category', id)).name, 'Deux');
  await button(dialog(camille), 'Remettre la version n° 1 en ligne').click();
  await dialog(camille).getByText('est de nouveau celle que voient les visiteurs').waitFor();
  assert.equal((await staff.draft('category', id)).name, 'Un');
});
