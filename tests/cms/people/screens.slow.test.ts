import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Desk, openDesk } from '../desk.ts';
import { administrator } from '../harness.ts';
import { accountOf, type KindOfPerson, sessionOf } from '../people.ts';
import { type Writing, writingIn } from '../writing.ts';

let desk: Desk;
let writing: Writing;
let post: string;
let role: string;
let member: string;

before(async () => {
  desk = await openDesk();
  writing = writingIn(desk.cms);
  const startup = await writing.writeAndPublish('startup', { name: 'La leur' });
  post = await writing.write('post', { title: 'Une annonce à relire' });
  role = await writing.write('role', { title: 'Une offre de la leur', startup });
  await writing.write('role', { title: 'Une offre d’ailleurs' });
  member = await writing.write('author', {
    name: 'Rachel Recrute',
    email: 'rachel@parvis.invalid',
    missions: [{ start: '2020-01-01', employer: 'Employeur secret', startups: [startup] }],
  });
});
after(() => desk.close());

/** Sits down as somebody of a kind, who has a name. */
async function sits(kind: KindOfPerson, firstname: string, lastname: string): Promise<Page> {
  const email = `${firstname.toLowerCase()}@parvis.invalid`;
  return desk.sits(await accountOf(desk.cms, kind, { email, firstname, lastname }));
}

const uidOf = (type: string) => `api::${type}.${type}`;
const listOf = (type: string) => `/admin/content-manager/collection-types/${uidOf(type)}`;

/** The types of documents that the menu of « Contenus » shows. */
async function typesIn(page: Page): Promise<string[]> {
  await page.getByRole('link', { name: 'Contenus' }).click();
  const members = page.getByRole('link', { name: 'Membres' });
  await members.waitFor();
  const menu = page.getByRole('navigation').filter({ has: members });
  return (await menu.getByRole('link').allInnerTexts()).map((text) => text.trim()).filter(Boolean);
}

/** What the menu at the left leads to. */
async function entriesOfMenu(page: Page): Promise<string[]> {
  const entries = page.getByRole('navigation').first().getByRole('link');
  return (await entries.allInnerTexts()).map((text) => text.trim());
}

const publish = (page: Page) => page.getByRole('button', { name: 'Publier', exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true });

/** Our mark, which is small enough for the bundler to write it where it is shown. */
const PARVIS = /^data:image\/svg.*title%3eParvis/;
const NOT_FOR_THEM = /pas la permission de voir ceci/;

test('rédacteur: writes, is told who publishes, and sees no button that publishes', async () => {
  await accountOf(desk.cms, 'éditeur', { firstname: 'Ada', lastname: 'Moreau' });
  const page = await sits('rédacteur', 'Rémi', 'Plume');
  assert.deepEqual(await typesIn(page), [
    'Annonces',
    'Catégories',
    'Incubateurs',
    'Membres',
    'Offres',
    'Organisations',
    'Pages',
    'Startups',
  ]);
  assert.equal(await page.getByText('Réglages', { exact: true }).count(), 0);

  await page.goto(`${listOf('post')}/create`);
  await page.getByText('rien ne sera en ligne').waitFor();
  await page.getByLabel('Titre').first().fill('Écrite par Rémi');
  await save(page).click();
  // At the bottom of the screen, a notice hides neither the title of the form nor its buttons.
  const notices = page.locator('[data-sonner-toaster][data-y-position=bottom]');
  await notices.getByText('Enregistré').waitFor();
  await page.getByText('prévenez Ada Moreau').waitFor();
  await page.getByRole('button', { name: 'Copier le lien à envoyer' }).waitFor();
  await publish(page).waitFor({ state: 'detached' });

  await page.goto(`${listOf('author')}/${member}`);
  await page.getByLabel('Compétences').waitFor();
  assert.equal(await page.getByText('Réservé à d’autres rôles').count(), 0);
  // Strapi shows the buttons of a form for as long as it asks what one may do.
  await save(page).waitFor({ state: 'detached' });
  assert.doesNotMatch(await page.content(), /Employeur secret|rachel@/);

  const menu = await entriesOfMenu(page);
  assert.ok(menu.includes('Contenus') && menu.includes('Accueil'), menu.join());
  assert.ok(!menu.includes('Paramètres'), 'They have no settings to see');

  await page.goto(listOf('redirect'));
  await page.getByText(NOT_FOR_THEM).waitFor();
  await page.goto('/admin/settings/users');
  await page.getByText(NOT_FOR_THEM).waitFor();
});

test('recrutement: sees the roles of their startups, and publishes them', async () => {
  const page = await sits('recrutement', 'Rachel', 'Recrute');
  assert.deepEqual(await typesIn(page), [
    'Incubateurs',
    'Membres',
    'Offres',
    'Organisations',
    'Startups',
  ]);
  await page.goto(listOf('role'));
  await page.getByText('Une offre de la leur').waitFor();
  assert.equal(await page.getByText('Une offre d’ailleurs').count(), 0);
  await page.goto(`${listOf('role')}/${role}`);
  const done = page.waitForResponse(/actions\/publish/);
  await publish(page).click();
  assert.equal((await done).status(), 200);
  assert.ok(await writing.published('role', role));
});

test('éditeur: publishes posts, and edits what members’ pages say of them', async () => {
  const page = await sits('éditeur', 'Edith', 'Page');
  await page.goto(`${listOf('post')}/${post}`);
  await publish(page).waitFor();
  assert.equal(await page.getByText('Relecture').count(), 0);
  await page.goto(`${listOf('author')}/${member}`);
  await page.getByLabel('Compétences').waitFor();
  assert.equal(await page.getByLabel('Missions').count(), 0);
  await save(page).waitFor();
  assert.doesNotMatch(await page.content(), /Employeur secret|rachel@/);
  await page.goto(`${listOf('role')}/${role}`);
  await page.getByLabel('Intitulé').first().waitFor();
  await publish(page).waitFor({ state: 'detached' });
});

test('administrateur: sees everything, and the kinds of people in French', async () => {
  const page = await desk.sits(administrator);
  const types = await typesIn(page);
  assert.ok(types.includes('Redirections') && types.includes('Site'), types.join());
  await page.getByText('Réglages', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Paramètres' }).click();
  await page.getByRole('button', { name: 'Inviter quelqu’un' }).waitFor();
  assert.equal(await page.getByText('Vue d’ensemble').count(), 0);
  await page.goto('/admin/settings/application-infos');
  await page.getByRole('button', { name: 'Inviter quelqu’un' }).waitFor();
  await page.goto('/admin/settings/roles');
  for (const name of ['Administrateur', 'Éditeur', 'Recrutement', 'Rédacteur']) {
    await page.getByText(name, { exact: true }).first().waitFor();
  }
});

test('a newcomer chooses a password from the link that the administrator gives them', async () => {
  const { ask } = await sessionOf(desk.cms);
  const writer = await desk.cms.strapi.service('admin::role').findOne({ code: 'parvis-writer' });
  const invited = await ask('POST', '/admin/users', {
    email: 'nouvelle@parvis.invalid',
    firstname: 'Nora',
    lastname: 'Velle',
    roles: [writer.id],
  });
  const { registrationToken } = (invited.body as { data: { registrationToken: string } }).data;
  const page = await desk.stranger();
  const invitation = Promise.withResolvers<void>();
  await page.route(/registration-info/, async (route) => {
    await invitation.promise;
    await route.continue();
  });
  await page.goto(`/admin/auth/register?registrationToken=${registrationToken}`);
  await page.getByRole('heading', { name: 'Bienvenue sur Parvis' }).waitFor();
  assert.equal(await page.locator('input').count(), 0, 'What was typed now would be lost');
  invitation.resolve();
  await page.getByRole('button', { name: 'Créer mon compte' }).waitFor();
  assert.match((await page.locator('img').first().getAttribute('src')) ?? '', PARVIS);
  assert.equal(await page.getByRole('checkbox').count(), 0, 'Nobody is asked to take a newsletter');
  await page.locator('input[name=password]').fill('Essai-de-parvis-4');
  await page.locator('input[name=confirmPassword]').fill('Essai-de-parvis-4');
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { name: 'Écrit, pas encore publié' }).waitFor();
  const inMenu = page.getByRole('navigation').locator('img').first();
  assert.match((await inMenu.getAttribute('src')) ?? '', PARVIS);
  await page.getByRole('heading', { name: 'Versions du site' }).waitFor({ state: 'detached' });
  assert.equal(await page.getByText('Une erreur s’est produite').count(), 0);
  assert.ok((await typesIn(page)).includes('Annonces'));
});
