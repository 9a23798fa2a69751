import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { outcomes } from '@parvis/shared';
import type { Page } from 'playwright-core';
import { until } from '../../until.ts';
import { type Desk, goTo, openDesk } from '../desk.ts';
import { administrator } from '../harness.ts';
import { adminToken, writingIn } from '../writing.ts';
import { readCatalogues } from './catalogues.ts';
import { readScreen } from './reading.ts';
import { type AdminScreen, doors, rooms } from './screens.ts';
import { foreignWords } from './vocabulary.ts';

const { english, french } = await readCatalogues();
const saidInFrench = new Set(Object.values(french));
/** What Strapi says in English, and no message says in French. */
const saidInEnglish = new Set(Object.values(english).filter((said) => !saidInFrench.has(said)));

const RAW_KEY = /^[a-z-]+(\.[\w-]+){2,}$/i;

describe('the admin in a browser', { timeout: 480_000 }, () => {
  let desk: Desk;
  let post: string;
  let invitation: string;
  /** What people or the database named, and a French word that English has too: « Close ». */
  let given: Set<string>;

  before(async () => {
    desk = await openDesk();
    const writing = writingIn(desk.cms);
    post = await writing.writeAndPublish('post');
    await writing.write('role');
    invitation = (await invite('invited@parvis.invalid')).registrationToken;
    const roles: { name: string; description: string }[] = await desk.cms.strapi.db
      .query('admin::role')
      .findMany();
    given = new Set([
      ...roles.flatMap(({ name, description }) => [name, description]),
      ...Object.values(outcomes),
      // A door of our own API, as who makes a token for it must name it.
      'Preview',
    ]);
  });
  after(() => desk?.close());

  test('speaks French to who is not logged in', async () => {
    const page = await desk.stranger();
    await assertAllFrench(page, doors(invitation));
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'fr');
    await page.close();
  });

  test('says in French why it refuses a login', async () => {
    const page = await desk.stranger();
    await page.goto('/admin/auth/login');
    await page.getByLabel('Adresse électronique').fill('nobody@parvis.invalid');
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill('Un-mot-de-passe-1');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByText('L’adresse électronique ou le mot de passe n’est pas le bon.').waitFor();
    await page.close();
  });

  test('lets English be chosen', async () => {
    const page = await desk.stranger();
    await page.goto('/admin/auth/login');
    await page.getByRole('combobox', { name: 'Langue de l’interface' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Login' }).waitFor();
    await page.close();
  });

  test('speaks French to an administrator, on every screen', async () => {
    const screens = rooms(post);
    assert.ok(screens.length >= 20);
    const page = await desk.sits(administrator);
    await assertAllFrench(page, screens);
    await page.close();
  });

  test('names each button of a form by what it does', async () => {
    const page = await desk.sits(administrator);
    const forms = rooms(post).filter(
      ({ path, open }) =>
        open === undefined && /^\/content-manager\/.*\/(create|\w{24})$/.test(path),
    );
    assert.ok(forms.length >= 10);
    const problems: string[] = [];
    for (const form of forms) {
      await show(page, form);
      const names = buttonsIn(await page.getByRole('main').ariaSnapshot());
      const twice = names.filter((name, rank) => names.indexOf(name) !== rank);
      problems.push(...twice.map((name) => `${form.path}: ${name}`));
    }
    assert.deepEqual(problems, []);
    await page.close();
  });

  test('shows words in the filters of lists, where the CMS keeps codes', async () => {
    const page = await desk.sits(administrator);
    const query = 'page=1&pageSize=20&sort=opensOn:DESC&filters[$and][0][domain][$eq]=deployment';
    await page.goto(`/admin/content-manager/collection-types/api::role.role?${query}`);
    await page.getByText('Domaine est Déploiement').first().waitFor();
    await page.close();
  });

  test('says in French, with the name of the field, why it refuses a document', async () => {
    const writing = writingIn(desk.cms);
    await writing.write('category', { name: 'Vie de la communauté', slug: 'vie' });
    const { error } = await ask('/content-manager/collection-types/api::category.category', {
      name: 'x'.repeat(2000),
    });
    assert.match(error.message, /^Nom : Trop long : \d+ caractères au plus\.$/);
  });

  test('makes accounts that read French, and answers English to who chose it', async () => {
    const { id } = await invite('english@parvis.invalid');
    const users = desk.cms.strapi.db.query('admin::user');
    assert.equal((await users.findOne({ where: { id } })).preferedLanguage, 'fr');
    const before = await ask('/admin/roles/999', undefined);
    assert.equal(before.error.message, 'Ce rôle n’existe plus.');
    const mine = { where: { email: administrator.email } };
    await users.update({ ...mine, data: { preferedLanguage: 'en' } });
    const later = await ask('/admin/roles/999', undefined);
    await users.update({ ...mine, data: { preferedLanguage: 'fr' } });
    assert.equal(later.error.message, 'role.notFound');
  });

  test('writes in French to who forgot their password', async () => {
    const sent: { subject: string; text: string }[] = [];
    const email = desk.cms.strapi.plugin('email').provider as {
      send(message: object): Promise<void>;
    };
    const { send } = email;
    email.send = async (message) => void sent.push(message as (typeof sent)[number]);
    await desk.cms.strapi.service('admin::auth').forgotPassword({ email: administrator.email });
    email.send = send;
    assert.equal(sent[0]?.subject, 'Votre nouveau mot de passe');
    assert.match(sent[0]?.text ?? '', /reset-password\?code=\w+/);
  });

  test('gives nobody the shop of plugins nor the page where types are drawn', async () => {
    const { data } = await ask('/admin/users/me/permissions', undefined);
    const actions = (data as { action: string }[]).map(({ action }) => action);
    assert.ok(actions.includes('admin::users.read'));
    assert.ok(!actions.includes('admin::marketplace.read'));
    assert.ok(!actions.includes('plugin::content-type-builder.read'));
  });

  async function assertAllFrench(page: Page, screens: readonly AdminScreen[]): Promise<void> {
    const problems: string[] = [];
    for (const screen of screens) {
      await show(page, screen);
      for (const text of await readScreen(page)) {
        const problem = given.has(text) ? undefined : problemWith(text);
        if (problem !== undefined) problems.push(`${screen.path}: ${problem}: ${text}`);
      }
      if (screen.open !== undefined) await close(page);
    }
    assert.deepEqual(problems, []);
  }

  async function invite(email: string): Promise<{ id: number; registrationToken: string }> {
    const role = await desk.cms.strapi.service('admin::role').getSuperAdmin();
    return desk.cms.strapi.service('admin::user').create({
      email,
      firstname: 'Camille',
      lastname: 'Exemple',
      isActive: false,
      roles: [role.id],
    });
  }

  let token: string | undefined;
  async function ask(path: string, body: object | undefined) {
    token ??= await adminToken(desk.cms);
    const response = await fetch(`${desk.cms.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await response.json()) as { data: unknown; error: { message: string } };
  }
});

/** Who is in the admin does not load it again. */
async function show(page: Page, { path, shows, open }: AdminScreen): Promise<void> {
  const isInAdmin = page.url().includes('/admin/') && !page.url().includes('/auth/');
  await (isInAdmin ? goTo(page, `/admin${path}`) : page.goto(`/admin${path}`));
  await page.getByText(shows).filter({ visible: true }).first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"], [role="progressbar"]') === null,
  );
  await open?.(page);
}

/** Closes what was opened, layer after layer: a layer hears the key once it has the focus. */
async function close(page: Page): Promise<void> {
  const layers = page.locator('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]');
  await until(
    async () => {
      await page.keyboard.press('Escape');
      return layers.filter({ visible: true }).count();
    },
    (open) => open === 0,
  );
}

/** @param snapshot lines such as `- button "Enregistrer" [disabled]` */
function buttonsIn(snapshot: string): string[] {
  return [...snapshot.matchAll(/- button "(.+?)"(?: \[|:|$)/gm)].map(([, name]) => name as string);
}

function problemWith(text: string): string | undefined {
  if (RAW_KEY.test(text)) return 'a key';
  if (saidInEnglish.has(text)) return 'English of Strapi';
  const foreign = foreignWords(text);
  return foreign.length === 0 ? undefined : foreign.join(', ');
}
