import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { DocumentType, PublicationForeseen, Withdrawal } from '@parvis/shared';
import type { Page } from 'playwright-core';
import { type Desk, openDesk } from '../desk.ts';
import { administrator } from '../harness.ts';
import { type Writing, writingIn } from '../writing.ts';

let desk: Desk;
let writing: Writing;
let page: Page;
let publisher: Server;
/** What the publisher foresees; nothing while it is down. */
let foreseen: Withdrawal | undefined;
/** What it foresees of a publication, likewise. */
let published: PublicationForeseen | undefined;

before(async () => {
  publisher = createServer((request, response) => {
    if (request.method !== 'GET') return void response.writeHead(202).end();
    const [, asked = ''] = request.url?.split('/') ?? [];
    const answers = { withdrawal: foreseen, publication: published };
    const answer = asked in answers ? answers[asked as keyof typeof answers] : { state: 'absent' };
    response.writeHead(answer === undefined ? 503 : 200).end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((listening) => publisher.listen(0, '127.0.0.1', listening));
  const { port } = publisher.address() as AddressInfo;
  desk = await openDesk({
    environment: { PARVIS_SIGNAL_URL: `http://127.0.0.1:${port}/signal` },
  });
  writing = writingIn(desk.cms);
  page = await desk.sits(administrator);
});
after(async () => {
  await desk.close();
  publisher.closeAllConnections();
  publisher.close();
});

const panel = () =>
  page.locator('aside', { has: page.getByRole('heading', { name: 'Utilisé par' }) });
const shows = (text: string | RegExp) => panel().getByText(text).first().waitFor();
const list = (type: DocumentType) => `/admin/content-manager/collection-types/api::${type}.${type}`;

async function opens(type: DocumentType, documentId: string): Promise<void> {
  await page.goto(`${list(type)}/${documentId}`);
  await page.getByRole('heading', { name: 'Utilisé par' }).waitFor();
}

/**
 * Ticks rows of a list and asks to delete them, as often as it takes: a list that is read again
 * forgets what is ticked.
 *
 * @param names each that of one row
 */
async function asksToDelete(...names: readonly RegExp[]): Promise<void> {
  const soon = { timeout: 2_000 };
  for (let times = 0; times < 20; times += 1) {
    try {
      for (const name of names) {
        await page.getByRole('row', { name }).first().getByRole('checkbox').check(soon);
      }
      await page.getByText(`${names.length} contenus choisis`).waitFor(soon);
      await page.getByRole('button', { name: 'Supprimer', exact: true }).click(soon);
      return;
    } catch {}
  }
  assert.fail('The list never kept what was ticked');
}

function theSite(pages: number): Withdrawal {
  const address = (path: string) => `http://localhost:8080${path}`;
  const shown = Array.from({ length: pages }, (_, rank) => ({
    ...{ address: address(`/actualites/n${rank}/`), title: `Annonce ${rank}` },
    becomes: 'different' as const,
  }));
  return {
    pages: [
      { address: address('/startups/un-produit/'), becomes: 'gone', title: 'Un produit' },
      { address: address('/'), becomes: 'different', title: null },
      ...shown,
    ],
    total: pages + 2,
    files: 3,
  };
}

async function aStartupInUse(name = 'Un produit'): Promise<{ startup: string; post: string }> {
  const startup = await writing.writeAndPublish('startup', { name });
  const post = await writing.writeAndPublish('post', { title: 'Il est né', startups: [startup] });
  return { startup, post };
}

test('the panel tells what leads to a document, and the pages that show it', async () => {
  foreseen = theSite(15);
  const { startup, post } = await aStartupInUse();
  await opens('startup', startup);
  await shows('Contenus qui y mènent (1)');
  await shows('Annonce · Startups dont parle l’annonce · en ligne');
  await shows('Pages du site qui le montrent (17)');
  await shows('Disparaîtrait du site');
  await shows('… et 12 autres pages et 3 fils ou fichiers de données.');
  assert.equal(
    await panel().getByRole('link', { name: 'Accueil' }).getAttribute('href'),
    'http://localhost:8080/',
  );
  await page.locator('input[name="slug"]').fill('un-autre-nom');
  await shows(/À la publication, ce contenu changera d’adresse/);
  await page.locator('input[name="slug"]').fill('un-produit');
  await panel().getByRole('link', { name: 'Il est né' }).click();
  await page.waitForURL(`**/api::post.post/${post}**`);
  await shows('Annonce 0');
});

test('the panel is honest when nothing uses a document, and when the publisher does not answer', async () => {
  foreseen = { pages: [], total: 0, files: 0 };
  const draft = await writing.write('page', { title: 'Seule' });
  await opens('page', draft);
  await shows('Rien ne s’en sert.');
  await shows('Ce contenu n’est pas en ligne : aucune page ne le montre.');
  foreseen = undefined;
  await opens('page', draft);
  await shows(/Le service de publication ne répond pas/);
  assert.equal(await panel().getByText('Rien ne s’en sert.').count(), 0);
});

test('the panel tells what the publication of what is saved would add and change', async () => {
  foreseen = { pages: [], total: 0, files: 0 };
  const address = (path: string) => `http://localhost:8080${path}`;
  const own = { address: address('/actualites/a-venir/'), title: 'À venir' };
  published = {
    pages: [
      { ...own, becomes: 'new' },
      { address: address('/'), becomes: 'different', title: null },
    ],
    counts: { new: 1, different: 9, gone: 0 },
    ...{ files: 2, from: null },
  };
  const post = await writing.write('post', { title: 'À venir' });
  await opens('post', post);
  await panel().getByRole('heading', { name: 'Si vous publiez ce qui est enregistré' }).waitFor();
  await shows('Sa publication ajoutera 1 page et changera 9 pages.');
  await shows('Nouvelle page · /actualites/a-venir/');
  await shows('… et 8 autres pages et 2 fils ou fichiers de données.');
  const home = panel().getByRole('link', { name: 'Accueil' });
  assert.equal(await home.getAttribute('href'), address('/'));
  assert.equal(await panel().getByRole('link', { name: 'À venir' }).count(), 0, 'not there yet');

  published = undefined;
  await opens('post', post);
  await shows(/n’est pas connu pour l’instant/);
});

test('deleting asks first and says what breaks; to cancel keeps everything', async () => {
  foreseen = theSite(0);
  const { startup } = await aStartupInUse();
  await opens('startup', startup);
  await page.getByRole('button', { name: 'Autres actions sur le contenu' }).click();
  await page.getByRole('menuitem', { name: 'Supprimer' }).click();
  const question = page.getByRole('alertdialog', { name: 'Supprimer « Un produit » ?' });
  await question.getByText('Ces contenus y mènent. Ils ne le montreront plus.').waitFor();
  await question.getByRole('link', { name: 'Il est né' }).waitFor();
  await question.getByText('Disparaîtrait du site').waitFor();
  await question.getByRole('button', { name: 'Annuler' }).click();
  await question.waitFor({ state: 'hidden' });
  assert.notEqual(await writing.version('startup', startup), undefined);

  await page.getByRole('button', { name: 'Autres actions sur le contenu' }).click();
  await page.getByRole('menuitem', { name: 'Supprimer' }).click();
  await question.getByRole('button', { name: 'Supprimer' }).click();
  await page.waitForURL(({ pathname }) => pathname === list('startup'));
  assert.equal(await writing.version('startup', startup), undefined);
});

test('unpublishing asks first too, from the form and for several documents of a list', async () => {
  foreseen = theSite(0);
  const { startup } = await aStartupInUse('Un troisième');
  const other = await writing.writeAndPublish('startup', { name: 'Un autre produit' });
  await writing.writeAndPublish('post', { title: 'Un autre est né', startups: [other] });
  await opens('startup', startup);
  await page.getByRole('button', { name: 'Autres actions de publication' }).click();
  await page.getByRole('menuitem', { name: 'Dépublier' }).click();
  const one = page.getByRole('alertdialog', { name: 'Dépublier « Un troisième » ?' });
  await one.getByText(/jusqu’à une nouvelle publication/).waitFor();
  assert.notEqual(await writing.version('startup', startup), undefined);
  await one.getByRole('button', { name: 'Dépublier' }).click();
  await one.waitFor({ state: 'hidden' });
  assert.equal(await writing.version('startup', startup), undefined);

  await page.goto(list('startup'), { waitUntil: 'networkidle' });
  await asksToDelete(/Un autre produit/, /Un troisième/);
  const many = page.getByRole('alertdialog', { name: /^Supprimer 2 contenus/ });
  await many.getByRole('link', { name: 'Un autre est né' }).waitFor();
  await many.getByRole('button', { name: 'Annuler' }).click();
  await many.waitFor({ state: 'hidden' });
  assert.notEqual(await writing.version('startup', other), undefined);
});
