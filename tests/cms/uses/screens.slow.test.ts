import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { DocumentType, Withdrawal } from '@parvis/shared';
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

before(async () => {
  publisher = createServer((request, response) => {
    if (request.method !== 'GET') return void response.writeHead(202).end();
    const isWithdrawal = request.url?.startsWith('/withdrawal/');
    const answer = isWithdrawal ? foreseen : { state: 'absent' };
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

async function aStartupInUse(): Promise<{ startup: string; post: string }> {
  const startup = await writing.writeAndPublish('startup', { name: 'Un produit' });
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
  await page
    .getByRole('textbox', { name: /^Adresse/ })
    .first()
    .fill('un-autre-nom');
  await shows(/À la publication, ce contenu changera d’adresse/);
  await page
    .getByRole('textbox', { name: /^Adresse/ })
    .first()
    .fill('un-produit');
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

test('deleting asks first and says what breaks; to cancel keeps everything', async () => {
  foreseen = theSite(0);
  const { startup } = await aStartupInUse();
  await opens('startup', startup);
  await page.getByRole('button', { name: 'Autres actions' }).first().click();
  await page.getByRole('menuitem', { name: 'Supprimer' }).click();
  const question = page.getByRole('alertdialog', { name: 'Supprimer « Un produit » ?' });
  await question.getByText('Ces contenus y mènent. Ils ne le montreront plus.').waitFor();
  await question.getByRole('link', { name: 'Il est né' }).waitFor();
  await question.getByText('Disparaîtrait du site').waitFor();
  await question.getByRole('button', { name: 'Annuler' }).click();
  await question.waitFor({ state: 'hidden' });
  assert.notEqual(await writing.version('startup', startup), undefined);

  await page.getByRole('button', { name: 'Autres actions' }).first().click();
  await page.getByRole('menuitem', { name: 'Supprimer' }).click();
  await question.getByRole('button', { name: 'Supprimer' }).click();
  await page.waitForURL(`**${list('startup')}**`);
  assert.equal(await writing.version('startup', startup), undefined);
});

test('unpublishing asks first too, from the form and for several documents of a list', async () => {
  foreseen = theSite(0);
  const { startup } = await aStartupInUse();
  const other = await writing.writeAndPublish('startup', { name: 'Un autre produit' });
  await writing.writeAndPublish('post', { title: 'Un autre est né', startups: [other] });
  await opens('startup', startup);
  await page.getByRole('button', { name: 'Autres actions' }).last().click();
  await page.getByRole('menuitem', { name: 'Dépublier' }).click();
  const one = page.getByRole('alertdialog', { name: 'Dépublier « Un produit » ?' });
  await one.getByText(/jusqu’à une nouvelle publication/).waitFor();
  assert.notEqual(await writing.version('startup', startup), undefined);
  await one.getByRole('button', { name: 'Dépublier' }).click();
  await one.waitFor({ state: 'hidden' });
  assert.equal(await writing.version('startup', startup), undefined);

  // A list that is still being read forgets what is chosen in it.
  await page.goto(list('startup'), { waitUntil: 'networkidle' });
  await page.getByRole('gridcell', { name: 'Un autre produit' }).waitFor();
  await page
    .getByRole('row', { name: /Un autre produit/ })
    .getByRole('checkbox')
    .check();
  await page
    .getByRole('row', { name: /Un produit/ })
    .first()
    .getByRole('checkbox')
    .check();
  await page.getByText('2 contenus choisis').waitFor();
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
  const many = page.getByRole('alertdialog', { name: /^Supprimer 2 contenus/ });
  await many.getByRole('link', { name: 'Un autre est né' }).waitFor();
  await many.getByRole('button', { name: 'Annuler' }).click();
  await many.waitFor({ state: 'hidden' });
  assert.notEqual(await writing.version('startup', other), undefined);
});
