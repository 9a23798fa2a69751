import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayOf, daysAfter } from '@parvis/shared';
import type { Page } from 'playwright-core';
import { documentScreens } from '../../../cms/src/screens/index.ts';
import { type Desk, openDesk } from '../desk.ts';
import { administrator } from '../harness.ts';
import { accountOf, sessionOf } from '../people.ts';
import { type Writing, writingIn } from '../writing.ts';

let desk: Desk;
let writing: Writing;
let page: Page;
let camille: string;

before(async () => {
  desk = await openDesk();
  writing = writingIn(desk.cms);
  const email = 'camille@parvis.invalid';
  camille = await writing.write('author', { name: 'Camille Exemple', email });
  await writing.write('author', { name: 'Dominique Exemple' });
  const kinds = ['éditeur', 'recrutement'] as const;
  page = await desk.sits(await accountOf(desk.cms, kinds, { email, firstname: 'Camille' }));
});
after(() => desk.close());

const listOf = (type: string) => `/admin/content-manager/collection-types/api::${type}.${type}`;

const create = (type: string) => page.goto(`${listOf(type)}/create`);
const title = () => page.getByLabel('Titre').or(page.getByLabel('Intitulé')).first();
const checks = () =>
  page.locator('aside', { has: page.getByRole('heading', { name: 'Avant de publier' }) });
const named = () => page.getByRole('button', { name: 'Camille Exemple', exact: true });
const saved = () => page.waitForURL((address) => !address.pathname.endsWith('/create'));
const documentIn = (address: string) => new URL(address).pathname.split('/').at(-1) ?? '';

async function save(): Promise<string> {
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await saved();
  return documentIn(page.url());
}

test('a form is written from top to bottom, in groups that say what they are about', async () => {
  await create('post');
  await title().waitFor();
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  const titles = await headings.allInnerTexts();
  const groups = documentScreens.post.form.map((group) => group.title);
  assert.deepEqual(titles.slice(0, groups.length), groups);
});

test('a new offer stays open for forty-five days, unless one says otherwise', async () => {
  await create('role');
  const lastDay = page.getByLabel('Dernier jour pour postuler');
  await lastDay.waitFor();
  const [year, month, day] = daysAfter(dayOf(new Date()), 45).split('-');
  assert.equal(await lastDay.inputValue(), `${day}/${month}/${year}`);
  // Nothing was typed: nothing is asked of who leaves.
  await page.getByRole('link', { name: 'Accueil' }).first().click();
  await page.waitForURL((address) => !address.pathname.includes('/create'));
});

test('what pays nothing asks nothing about pay', async () => {
  await create('role');
  const lowest = page.getByLabel('Salaire minimal');
  await lowest.waitFor();
  await page.getByRole('combobox', { name: 'Contrat' }).click();
  await page.getByRole('option', { name: 'Bénévolat' }).click();
  await lowest.waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('Période du salaire').count(), 0);
});

test('a field says its codes in its own words, whatever other field has the same codes', async () => {
  const soon = daysAfter(dayOf(new Date()), 20);
  const id = await writing.write('role', { remote: 'full', closesOn: soon, contacts: [camille] });
  await page.goto(`${listOf('role')}/${id}`);
  await page
    .getByRole('combobox', { name: 'Télétravail' })
    .getByText('Télétravail complet')
    .waitFor();
  const startup = await writing.write('startup', { accessibilityStatus: 'full' });
  await page.goto(`${listOf('startup')}/${startup}`);
  const conformity = page.getByRole('combobox', { name: /accessibilité|RGAA/i });
  await conformity.getByText('totalement conforme').waitFor();
});

test('a picture is described once there is one', async () => {
  await create('post');
  await title().waitFor();
  assert.equal(await page.getByLabel('Texte de remplacement de l’image').count(), 0);
});

test('a form that one opens names its reader, who signs what they write', async () => {
  await create('post');
  await title().waitFor();
  await named().waitFor();
  await checks().getByText('Personne ne signe').waitFor({ state: 'detached' });
  // Nothing was typed: nothing is asked of who leaves.
  await page.getByRole('link', { name: 'Accueil' }).first().click();
  await page.waitForURL((address) => !address.pathname.includes('/create'));

  await create('post');
  await title().fill('Une annonce signée');
  await named().waitFor();
  assert.deepEqual(await signatories(await save()), [camille]);
});

test('who takes themselves off before saving does not sign', async () => {
  await create('post');
  await title().fill('Une annonce pour une autre');
  await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  await named().waitFor({ state: 'detached' });
  assert.deepEqual(await signatories(await save()), []);
});

test('who opens an offer answers for it, unless they say otherwise', async () => {
  await create('role');
  await title().waitFor();
  await named().waitFor();
});

test('a list that stayed open overnight has the days of today in its forms', async () => {
  const own = await desk.sits(administrator);
  await own.clock.setFixedTime(Date.now() - 86_400_000);
  await own.goto(listOf('role'));
  await own.getByRole('heading', { name: 'Offres', level: 1 }).waitFor();
  await own.clock.setFixedTime(Date.now());
  const asked = own.waitForRequest((request) => request.url().endsWith('/content-manager/init'));
  await own.getByRole('link', { name: 'Annonces', exact: true }).click();
  await asked;
  await own.context().close();
});

test('a list says what is online without being scrolled', async () => {
  const startup = await writing.write('startup', { name: 'Une startup au nom assez long' });
  await writing.write('role', {
    title: 'Chargée ou chargé de déploiement pour une startup au nom assez long',
    closesOn: '2027-09-22',
    startup,
    contacts: [camille],
  });
  await writing.write('post', {
    title: 'Une investigation s’ouvre sur la nature en ville, et elle cherche du monde',
    publicationDate: '2027-09-22T07:45:00.000Z',
    authors: [camille],
  });
  for (const type of ['post', 'role']) {
    await page.goto(listOf(type));
    await page.getByRole('gridcell', { name: 'Brouillon' }).first().waitFor();
    const headers = await page.locator('thead th').allInnerTexts();
    const [, second] = headers.map((words) => words.trim()).filter(Boolean);
    assert.match(second ?? '', /^État$/i, headers.join());
  }
});

test('a form and a list call what they are about by its name', async () => {
  await create('role');
  await page.getByRole('heading', { name: 'Nouvelle offre', level: 1 }).waitFor();
  assert.equal(await page.title(), 'Nouvelle offre | Parvis');
  await writing.write('post', {
    title: 'Signée à deux',
    authors: [camille, await writing.write('author', { name: 'Sacha Exemple' })],
  });
  await page.goto(`${listOf('post')}?_q=${encodeURIComponent('Signée à deux')}`);
  await page.getByText('1 annonce', { exact: true }).waitFor();
  await page.getByRole('button', { name: '2 membres', exact: true }).waitFor();
  await page.goto(`${listOf('post')}?_q=introuvable`);
  await page.getByText('Aucune annonce', { exact: true }).first().waitFor();
});

test('a form asks nothing of what is paid for', async () => {
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 404) refused.push(response.url());
  });
  const id = await writing.write('post', { title: 'Une annonce' });
  await page.goto(`${listOf('post')}/${id}`);
  await checks()
    .getByText(/conseil|redire|corriger/)
    .first()
    .waitFor();
  assert.deepEqual(refused, []);
});

test('somebody named is left alone, and who has no page signs nothing', async () => {
  const session = await sessionOf(desk.cms, {
    email: 'camille@parvis.invalid',
    password: 'Essai-de-parvis-3',
  });
  const [other] = await desk.cms.strapi.db
    .query('api::author.author')
    .findMany({ where: { name: 'Dominique Exemple' } });
  const named = {
    title: 'Pour un autre',
    authors: { connect: [{ documentId: other.documentId }] },
  };
  assert.deepEqual(await signatories(await created(session, named)), [other.documentId]);

  const stranger = await sessionOf(desk.cms, administrator);
  assert.deepEqual(await signatories(await created(stranger, { title: 'Sans page' })), []);
});

test('a list answers the questions that staff ask often', async () => {
  const soon = daysAfter(dayOf(new Date()), 3);
  const startup = await writing.write('startup', { name: 'Une startup' });
  await writing.write('role', {
    title: 'Ferme bientôt',
    closesOn: soon,
    startup,
    contacts: [camille],
  });
  await writing.write('role', { title: 'Sans fin', contacts: [camille] });
  await page.goto(listOf('role'));
  await page.getByText('Sans fin').waitFor();
  await page.getByRole('button', { name: 'Vues' }).click();
  await page.getByRole('menuitem', { name: 'Ferment dans les sept jours' }).click();
  await page.getByText('Sans fin').waitFor({ state: 'detached' });
  await page.getByText('Ferme bientôt').waitFor();
  await page.getByRole('button', { name: 'Vue : Ferment dans les sept jours' }).click();
  await page.getByRole('menuitem', { name: 'Tout voir' }).click();
  await page.getByText('Sans fin').waitFor();
});

test('somebody finds what they created, though they may not see accounts', async () => {
  await writing.write('post', { title: 'Créée par l’import' });
  await page.goto(listOf('post'));
  await page.getByText('Créée par l’import').waitFor();
  await page.getByRole('button', { name: 'Vues' }).click();
  await page.getByRole('menuitem', { name: 'Créées par moi' }).click();
  await page.getByText('Créée par l’import').waitFor({ state: 'detached' });
  await page.getByText('Une annonce signée').waitFor();
});

async function created(
  session: Awaited<ReturnType<typeof sessionOf>>,
  data: object,
): Promise<string> {
  const path = '/content-manager/collection-types/api::post.post';
  const { status, body } = await session.ask('POST', path, { body: 'Bonjour.', ...data });
  assert.equal(status, 201, JSON.stringify(body));
  return (body as { data: { documentId: string } }).data.documentId;
}

async function signatories(documentId: string): Promise<string[]> {
  const found: { authors: { documentId: string }[] } | null = await desk.cms.strapi.db
    .query('api::post.post')
    .findOne({ where: { documentId, publishedAt: null }, populate: ['authors'] });
  return (found?.authors ?? []).map((author) => author.documentId);
}
