import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Desk, openDesk } from '../desk.ts';
import { administrator } from '../harness.ts';
import { holds } from '../holding.ts';
import { photo } from '../media/received.ts';
import { pictureOf, type Writing, writingIn } from '../writing.ts';

let desk: Desk;
let staff: Writing;
let page: Page;
before(async () => {
  desk = await openDesk();
  staff = writingIn(desk.cms);
  page = await desk.sits(administrator);
});
after(() => desk.close());

const dialog = () => page.getByRole('dialog');
const button = (name: string) => dialog().getByRole('button', { name, exact: true });
const alternative = () => dialog().getByLabel('Texte de remplacement');

async function choose(name: string, bytes: Buffer, mimeType = 'image/png'): Promise<void> {
  await dialog().getByLabel('Image à envoyer').setInputFiles({ name, mimeType, buffer: bytes });
}

async function openPost(): Promise<string> {
  const id = await staff.write('post', { title: 'Une annonce illustrée', body: 'Bonjour.' });
  await page.goto(`/admin/content-manager/collection-types/api::post.post/${id}`);
  await page.getByLabel('Titre', { exact: false }).first().waitFor();
  return id;
}

async function save(): Promise<void> {
  const saved = page.waitForResponse(
    (response) =>
      response.request().method() === 'PUT' && response.url().includes('/collection-types/'),
  );
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  assert.equal((await saved).status(), 200);
}

async function fileNamed(name: string): Promise<Record<string, unknown> | null> {
  return desk.cms.strapi.db.query('plugin::upload.file').findOne({ where: { name } });
}

describe('who adds a cover', () => {
  let post: string;
  before(async () => {
    post = await openPost();
  });

  test('reads what is accepted before choosing a file', async () => {
    await page.getByRole('button', { name: 'Choisir ou ajouter une image' }).click();
    await button('Ajouter une image').click();
    await dialog().getByText('20 Mo et 100 millions de pixels au plus').waitFor();
  });

  test('is told that a file is none of what it says, and chooses another', async () => {
    await choose('pont.png', await photo('jpeg'));
    await dialog().getByRole('alert').getByText('renommez le fichier « pont.jpg »').waitFor();
    await choose('pont.png', await photo('png'));
    await alternative().waitFor();
  });

  test('is told what is missing, and loses nothing', async () => {
    await dialog().getByLabel('Crédit').fill('Camille Exemple');
    await button('Utiliser cette image').click();
    await dialog().getByText('Écrivez ce que l’image montre, ou cochez « Décorative ».').waitFor();
    assert.equal(await dialog().getByLabel('Crédit').inputValue(), 'Camille Exemple');
    assert.equal(await fileNamed('pont.png'), null);
  });

  test('loses nothing either when the CMS can’t be reached', async () => {
    await alternative().fill('Un pont de pierre');
    await page.route('**/upload', (route) => route.abort());
    await button('Utiliser cette image').click();
    await dialog().getByText('Rien de ce que vous avez écrit n’est perdu').waitFor();
    await page.unroute('**/upload');
    await page.keyboard.press('Escape');
    assert.equal(await alternative().inputValue(), 'Un pont de pierre');
  });

  test('sees it in the form, whose own fields begin with what was said of it', async () => {
    await dialog().getByRole('combobox', { name: 'Licence' }).click();
    await page.getByRole('option', { name: 'CC BY 4.0' }).click();
    await button('Utiliser cette image').click();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByText('Camille Exemple, CC BY 4.0').waitFor();
    const own = page.getByLabel('Texte de remplacement de l’image');
    await holds(own, 'Un pont de pierre');
    await save();
    const { coverAlternative } = await staff.draft('post', post);
    assert.equal(coverAlternative, 'Un pont de pierre');
    const file = await fileNamed('pont.png');
    assert.deepEqual(
      [file?.alternativeText, file?.credit, file?.licence, file?.decorative],
      ['Un pont de pierre', 'Camille Exemple', 'cc_by_4_0', false],
    );
  });
});

test('who inserts a decorative picture in a text writes one that the site shows', async () => {
  const post = await openPost();
  await page.getByRole('button', { name: 'Image', exact: true }).first().click();
  await button('Ajouter une image').click();
  await choose('frise.png', await photo('png'));
  await dialog()
    .getByRole('checkbox', { name: /Décorative/ })
    .click();
  await button('Insérer l’image').click();
  await dialog().waitFor({ state: 'hidden' });
  await save();
  const { body } = await staff.draft('post', post);
  const { url } = (await fileNamed('frise.png')) as { url: string };
  assert.ok(String(body).includes(`![]( ${url})`), String(body));
});

test('who chooses a picture there is already reads what is said of it', async () => {
  await openPost();
  await page.getByRole('button', { name: 'Choisir ou ajouter une image' }).click();
  await dialog().getByLabel('Chercher une image').fill('pierre');
  await dialog().getByRole('button', { name: 'pont.png. Un pont de pierre' }).click();
  await holds(alternative(), 'Un pont de pierre');
  await button('Utiliser cette image').click();
  await dialog().waitFor({ state: 'hidden' });
  await page.getByText('pont.png').waitFor();
});

test('who opens « Images » sees the pictures that lack words, and gives them', async () => {
  await pictureOf(desk.cms, 'muette.png');
  await page.goto('/admin/images');
  await page.getByRole('heading', { name: '1 image n’a pas de texte de remplacement.' }).waitFor();
  await page.getByRole('button', { name: 'Décrire muette.png' }).click();
  await alternative().fill('Un gué');
  await button('Enregistrer').click();
  await page.getByText('« muette.png » est enregistrée.').waitFor();
  await page.getByRole('heading', { name: /^Toutes les images ont/ }).waitFor();
  assert.equal((await fileNamed('muette.png'))?.alternativeText, 'Un gué');
});

test('who sends a picture by Strapi’s own library is told where to describe it', async () => {
  await page.goto('/admin/plugins/upload');
  await page.getByRole('button', { name: 'Nouveau' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Envoyer des fichiers' }).click();
  const picture = { name: 'seule.png', mimeType: 'image/png', buffer: await photo('png') };
  await (await chooser).setFiles(picture);
  const told = /n’a pas de texte de remplacement.*ajoutez-la par « Images »/;
  await page.getByText(told).first().waitFor();
  assert.equal(await fileNamed('seule.png'), null);
});

test('who opens a picture in Strapi’s own library is led to its credit and its licence', async () => {
  const { id } = await pictureOf(desk.cms, 'toit.png');
  const files = desk.cms.strapi.db.query('plugin::upload.file');
  await files.update({ where: { id }, data: { credit: 'Camille Exemple', licence: 'cc_by_4_0' } });
  await page.goto('/admin/plugins/upload');
  await page
    .getByRole('button', { name: /toit\.png/ })
    .first()
    .click();
  await dialog().getByRole('link', { name: 'Crédit et licence : Camille Exemple' }).click();
  await dialog().getByLabel('Crédit').waitFor();
  assert.equal(await dialog().getByLabel('Crédit').inputValue(), 'Camille Exemple');
  await button('Annuler').click();
});
