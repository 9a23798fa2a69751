import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readPreviewLink, writePreviewLink } from '@parvis/shared';
import type { Browser, Locator, Page } from 'playwright-core';
import { previewSeal } from '../../../site/publisher/preview/seal.ts';
import { openBrowser, openSession } from '../browser.ts';
import { type Newsroom, openNewsroom } from '../newsroom.ts';

/**
 * A draft that is read before it is online, by who writes it and by somebody without an account:
 * each test goes on from the one before. The startup is one of the sample community.
 */
const announcement = {
  title: 'Cantinelle raconte sa rentrée',
  excerpt: 'Une phrase-jamais-publiée.',
  body: 'Un texte **à relire**.\n\n## Ce qui change\n\nPresque rien.',
};

let newsroom: Newsroom;
let page: Page;
let browser: Browser;
let shared: string;

before(async () => {
  newsroom = await openNewsroom();
  page = newsroom.editor.page;
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await newsroom?.close();
});

/** All that was made from the content: what visitors get, releases, their bytes, what is remembered. */
function filesOfThePublisher(): Map<string, string> {
  const { stateFolder } = newsroom.place;
  const files = globSync('{public,blobs,releases,staging}/**/*', { cwd: stateFolder })
    .map((file) => join(stateFolder, file))
    .filter((file) => statSync(file).isFile());
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** The site’s page in the frame of a frame: that of Strapi, and that of the devices. */
const framed = () =>
  page
    .frameLocator('[data-testid="preview-iframe"]')
    .frameLocator('iframe[title="Page en aperçu"]');
const device = (name: string) =>
  page.frameLocator('[data-testid="preview-iframe"]').getByRole('radio', { name });
/** In CSS pixels. */
async function widthOfPage(): Promise<number | undefined> {
  const frame = page.frameLocator('[data-testid="preview-iframe"]').locator('iframe');
  return (await frame.boundingBox())?.width;
}

/** What somebody without an account gets at an address. */
async function stranger(address: string): Promise<{ status: number; page: Page }> {
  const context = await openSession(browser, { viewport: { width: 1400, height: 1000 } });
  const theirs = await context.newPage();
  const status = (await theirs.goto(address))?.status() ?? 0;
  return { status, page: theirs };
}

test('a form that was not saved says that it must be, to be shown', async () => {
  await newsroom.editor.opensANewAnnouncement();
  await page.getByText('Enregistrez d’abord').waitFor();
  await newsroom.editor.writes(announcement);
  await newsroom.editor.saves();
});

test('the frame of the CMS shows the draft with the templates of the site', async () => {
  await page.getByRole('link', { name: 'Ouvrir l’aperçu' }).click();
  await framed().getByRole('heading', { name: announcement.title, level: 1 }).waitFor();
  await framed().getByText('brouillon, pas en ligne').waitFor();
  await framed().getByRole('heading', { name: 'Ce qui change' }).waitFor();
  const [font, wanted] = await Promise.all([fontOf(framed().locator('h1').first()), publicFont()]);
  assert.equal(font, wanted);
});

async function fontOf(heading: Locator): Promise<string> {
  // Runs in the page, which has what Node has not.
  return String(await heading.evaluate('(element) => getComputedStyle(element).fontFamily'));
}

async function publicFont(): Promise<string> {
  const { page: theirs } = await stranger(`${newsroom.place.site}/`);
  const font = await fontOf(theirs.locator('h1').first());
  await theirs.context().close();
  return font;
}

test('it shows it as wide as a tablet and as a telephone are', async () => {
  assert.ok(((await widthOfPage()) ?? 0) > 1000);
  await device('Tablette').check();
  assert.equal(await widthOfPage(), 768);
  await device('Téléphone').check();
  assert.equal(await widthOfPage(), 390);
  await device('Ordinateur').check();
});

test('opened again, it shows what was saved meanwhile', async () => {
  await page.getByRole('link', { name: 'Fermer l’aperçu' }).click();
  await newsroom.editor.writes({ body: `${announcement.body}\n\n## Ce qui reste\n\nTout.` });
  await newsroom.editor.saves();
  await page.getByRole('link', { name: 'Ouvrir l’aperçu' }).click();
  await framed().getByRole('heading', { name: 'Ce qui reste' }).waitFor();
});

test('a link made beside the form shows the draft to somebody without an account', async () => {
  await page.getByRole('link', { name: 'Fermer l’aperçu' }).click();
  await page.getByRole('button', { name: 'Créer un lien' }).click();
  await page.getByText('Lien créé.').waitFor();
  shared = await page.getByLabel('Adresse du lien').inputValue();
  const { status, page: theirs } = await stranger(shared);
  assert.equal(status, 200);
  await theirs.getByRole('heading', { name: announcement.title, level: 1 }).waitFor();
  await theirs.getByText('Lien valable jusqu’au').waitFor();
  await theirs.context().close();
});

test('a link whose time is over says so, in French', async () => {
  const { PARVIS_SIGNAL_SECRET } = JSON.parse(
    readFileSync(join(newsroom.place.stateFolder, 'secrets.json'), 'utf8'),
  );
  const seal = previewSeal(PARVIS_SIGNAL_SECRET);
  const link = readPreviewLink(shared.split('/').at(-2) ?? '', seal, new Date());
  assert.ok(typeof link !== 'string');
  const over = writePreviewLink({ ...link, expiresAt: new Date(Date.now() - 1000) }, seal);
  const { status, page: theirs } = await stranger(`${newsroom.place.site}/apercu/${over}/`);
  assert.equal(status, 410);
  await theirs.getByRole('heading', { name: 'Cet aperçu a expiré' }).waitFor();
  await theirs.context().close();
});

test('a link that was revoked says so, in French', async () => {
  await page.getByRole('button', { name: 'Révoquer' }).click();
  await page.getByText('Lien révoqué').waitFor();
  const { status, page: theirs } = await stranger(shared);
  assert.equal(status, 410);
  await theirs.getByRole('heading', { name: 'Ce lien d’aperçu a été révoqué' }).waitFor();
  assert.equal(await theirs.getByText(announcement.title).count(), 0);
  await theirs.context().close();
});

test('nothing of the draft is on the site, nor in a log (C2)', () => {
  const words = [announcement.title, 'phrase-jamais-publiée'];
  const files = filesOfThePublisher();
  assert.ok(files.size > 100);
  for (const [file, text] of files) {
    for (const word of words) assert.ok(!text.includes(word), `${file} says « ${word} »`);
  }
  const said = newsroom.parvis.said();
  for (const word of [...words, shared.split('/').at(-2) ?? '', '/apercu/']) {
    assert.ok(!said.includes(word), `npm start wrote « ${word} »`);
  }
});

test('the frame follows what is published from there', async () => {
  await page.getByRole('link', { name: 'Ouvrir l’aperçu' }).click();
  await framed().getByText('brouillon, pas en ligne').waitFor();
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await framed().getByText('cette version est publiée').waitFor();
});
