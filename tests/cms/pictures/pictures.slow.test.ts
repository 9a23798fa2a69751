import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Desk, openDesk } from '../desk.ts';
import { administrator } from '../harness.ts';
import { photo } from '../media/received.ts';
import { type Writing, writingIn } from '../writing.ts';

let desk: Desk;
let writing: Writing;
let page: Page;
let post: string;

before(async () => {
  desk = await openDesk();
  writing = writingIn(desk.cms);
  page = await desk.sits(administrator);
  post = await writing.write('post', { title: 'Une annonce illustrée' });
  await page.goto(`/admin/content-manager/collection-types/api::post.post/${post}`);
});
after(() => desk.close());

const dialog = () => page.getByRole('dialog');

async function choosesOnTheirComputer(name: string, buffer: Buffer): Promise<void> {
  await dialog().getByRole('button', { name: 'Ajouter une image' }).click();
  await dialog()
    .getByText(/Le lieu et l’appareil de la prise de vue sont effacés/)
    .waitFor();
  await dialog()
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'image/jpeg', buffer });
}

function files(): Promise<Record<string, unknown>[]> {
  return desk.cms.strapi.db.query('plugin::upload.file').findMany({ orderBy: { id: 'asc' } });
}

describe('an editor who illustrates an announcement', () => {
  test('is told the limits, and at once that a file is no picture', async () => {
    await page.getByRole('button', { name: 'Choisir ou ajouter une image' }).first().click();
    await choosesOnTheirComputer('vue.jpg', Buffer.from('<script>alert(1)</script>'));
    await dialog().getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
    assert.deepEqual(await files(), []);
    await dialog().getByRole('button', { name: 'Annuler' }).click();
  });

  test('says what the picture shows before it is sent, and finds it in the form', async () => {
    await page.getByRole('button', { name: 'Choisir ou ajouter une image' }).first().click();
    await choosesOnTheirComputer('quai.jpg', await photo('jpeg'));
    await dialog().getByRole('button', { name: 'Utiliser cette image' }).click();
    await dialog()
      .getByText(/texte de remplacement/i)
      .first()
      .waitFor();
    assert.deepEqual(await files(), []);
    await dialog()
      .getByRole('textbox', { name: /^Texte de remplacement/ })
      .fill('Un quai désert.');
    await dialog()
      .getByRole('textbox', { name: /^Crédit/ })
      .fill('Camille Exemple');
    await dialog().getByRole('button', { name: 'Utiliser cette image' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByText('quai.jpg').first().waitFor();
    const [file] = await files();
    assert.equal(file?.alternativeText, 'Un quai désert.');
    assert.equal(file?.credit, 'Camille Exemple');
  });

  test('finds the picture again among those that there are', async () => {
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /Enregistré/ })
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Images', exact: true }).click();
    await page.getByRole('button', { name: /quai\.jpg.*Un quai désert/ }).waitFor();
  });
});
