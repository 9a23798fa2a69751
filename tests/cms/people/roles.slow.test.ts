import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, mock, test } from 'node:test';
import { type Cms, startCms } from '../harness.ts';
import { accountOf, type Session, sessionOf } from '../people.ts';
import { writingIn } from '../writing.ts';

let cms: Cms;
let administrator: Session;
let writer: Session;

const stateDirectory = mkdtempSync(join(tmpdir(), 'parvis-roles-'));
const startAgain = () => startCms({ stateDirectory });

before(async () => {
  cms = await startAgain();
  administrator = await sessionOf(cms);
  const ada = { email: 'ada@parvis.invalid', firstname: 'Ada', lastname: 'Moreau' };
  writer = await sessionOf(cms, await accountOf(cms, 'rédacteur', ada));
});
after(async () => {
  await cms.stop();
  rmSync(stateDirectory, { recursive: true });
});

interface Role {
  id: number;
  code: string;
  name: string;
  description: string;
}

async function roles(): Promise<Role[]> {
  return cms.strapi.service('admin::role').find();
}

async function permissionsOf(code: string): Promise<unknown[]> {
  return cms.strapi.db.query('admin::permission').findMany({
    where: { role: { code } },
    select: ['id', 'action', 'subject', 'properties', 'conditions'],
    orderBy: { id: 'asc' },
  });
}

async function roleOf(code: string): Promise<Role> {
  const found = (await roles()).find((role) => role.code === code);
  assert.ok(found);
  return found;
}

test('an administrator finds the kinds of people in French, and nothing of Strapi’s', async () => {
  const names = (await roles()).map(({ name }) => name).sort();
  assert.deepEqual(names, ['Administrateur', 'Recrutement', 'Rédacteur', 'Éditeur']);
  for (const { code, description } of await roles()) {
    if (code === 'strapi-super-admin') continue;
    assert.match(description, /Rétabli à chaque démarrage/);
  }
});

test('only administrators see accounts, tokens, webhooks, roles and settings of screens', async () => {
  const places = ['/admin/users', '/admin/roles', '/admin/api-tokens', '/admin/webhooks'];
  const sessions = {
    rédacteur: writer,
    éditeur: await sessionOf(cms, await accountOf(cms, 'éditeur')),
    recrutement: await sessionOf(cms, await accountOf(cms, 'recrutement')),
  };
  for (const place of places) {
    assert.equal((await administrator.ask('GET', place)).status, 200, place);
    for (const [kind, session] of Object.entries(sessions)) {
      assert.equal((await session.ask('GET', place)).status, 403, `${kind} ${place}`);
    }
  }
  const configuration = '/content-manager/content-types/api::post.post/configuration';
  for (const [kind, session] of Object.entries(sessions)) {
    assert.equal((await session.ask('PUT', configuration, {})).status, 403, kind);
  }
});

test('everything that is refused is refused in French', async () => {
  const answers = [
    await writer.ask('GET', '/admin/users'),
    await writer.ask('GET', '/content-manager/collection-types/api::redirect.redirect'),
    await writer.ask('POST', '/content-manager/collection-types/api::role.role', {}),
    await writer.ask('GET', '/parvis/publishers/startup'),
  ];
  for (const { status, body } of answers) {
    assert.equal(status, 403);
    const { error } = body as { error: { message: string } };
    assert.match(error.message, /^Votre rôle ne permet pas de faire cela\./);
  }
});

test('who writes does not delete what is online, their own included', async () => {
  const pages = '/content-manager/collection-types/api::page.page';
  const written = await writer.ask('POST', pages, { title: 'Une page', body: 'Du texte.' });
  const { documentId } = (written.body as { data: { documentId: string } }).data;
  const editor = await sessionOf(cms, await accountOf(cms, 'éditeur'));
  const published = await editor.ask('POST', `${pages}/${documentId}/actions/publish`, {});
  assert.equal(published.status, 200);
  const refused = await writer.ask('DELETE', `${pages}/${documentId}`);
  assert.equal(refused.status, 400);
  assert.match(JSON.stringify(refused.body), /Ce contenu est en ligne/);
  assert.ok(await writingIn(cms).published('page', documentId));
  await writingIn(cms).unpublish('page', documentId);
  assert.equal((await writer.ask('DELETE', `${pages}/${documentId}`)).status, 200);
});

test('a role that administrators added deletes nothing that is online unless it publishes', async () => {
  const role = await cms.strapi.service('admin::role').create({ name: 'Ménage', description: '' });
  const remove = { action: 'plugin::content-manager.explorer.delete', subject: 'api::page.page' };
  await cms.strapi.service('admin::role').assignPermissions(role.id, [remove]);
  const account = await accountOf(cms, []);
  await cms.strapi.db
    .query('admin::user')
    .update({ where: { id: account.id }, data: { roles: [role.id] } });
  const cleaner = await sessionOf(cms, account);
  const pages = '/content-manager/collection-types/api::page.page';
  const online = await writingIn(cms).writeAndPublish('page');
  const refused = await cleaner.ask('DELETE', `${pages}/${online}`);
  assert.equal(refused.status, 400);
  assert.match(JSON.stringify(refused.body), /Ce contenu est en ligne/);
  assert.ok(await writingIn(cms).published('page', online));
  const draft = await writingIn(cms).write('page');
  assert.equal((await cleaner.ask('DELETE', `${pages}/${draft}`)).status, 200);
});

test('nobody becomes another member by changing the address of their account', async () => {
  const me = '/admin/users/me';
  const same = { email: 'ada@parvis.invalid', firstname: 'Adèle' };
  assert.equal((await writer.ask('PUT', me, same)).status, 200);
  const refused = await writer.ask('PUT', me, { email: 'autre@parvis.invalid' });
  assert.equal(refused.status, 400);
  assert.match(JSON.stringify(refused.body), /demandez à un administrateur de la changer/);
  const { id } = await cms.strapi.db
    .query('admin::user')
    .findOne({ where: { email: 'ada@parvis.invalid' } });
  const changed = { email: 'adele@parvis.invalid' };
  assert.equal((await administrator.ask('PUT', `/admin/users/${id}`, changed)).status, 200);
});

test('who writes is told who publishes: not administrators while there is an editor', async () => {
  const ask = async () => (await writer.ask('GET', '/parvis/publishers/post')).body;
  const editors = await cms.strapi.db
    .query('admin::user')
    .findMany({ where: { roles: { code: 'parvis-editor' } } });
  for (const { id } of editors) await cms.strapi.service('admin::user').deleteById(id);
  assert.deepEqual(await ask(), { publishers: ['Administration'] });
  await accountOf(cms, 'éditeur', { firstname: 'Zoé', lastname: 'Lambert' });
  await accountOf(cms, ['éditeur', 'recrutement'], { firstname: 'Élise', lastname: 'Petit' });
  assert.deepEqual(await ask(), { publishers: ['Élise Petit', 'Zoé Lambert'] });
});

test('a mission counts from its first day to its last, in Paris', async (context) => {
  const writing = writingIn(cms);
  const startup = await writing.write('startup');
  const email = 'mission@parvis.invalid';
  const mission = { start: '2026-03-01', end: '2026-03-31', startups: [startup] };
  await writing.write('author', { email, missions: [mission] });
  await writing.write('role', { startup });
  const recruiter = await sessionOf(cms, await accountOf(cms, 'recrutement', { email }));
  const roles = '/content-manager/collection-types/api::role.role';
  context.after(() => mock.timers.reset());
  const isTheirsOn = async (instant: string) => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['Date'], now: new Date(instant) });
    const { body } = await recruiter.ask('GET', roles);
    return (body as { pagination: { total: number } }).pagination.total === 1;
  };
  assert.equal(await isTheirsOn('2026-02-28T22:59:00Z'), false);
  assert.equal(await isTheirsOn('2026-02-28T23:01:00Z'), true);
  assert.equal(await isTheirsOn('2026-03-31T21:59:00Z'), true);
  assert.equal(await isTheirsOn('2026-03-31T22:01:00Z'), false);
  mock.timers.reset();
});

test('two members of one address are neither the account', async () => {
  const writing = writingIn(cms);
  const startup = await writing.write('startup');
  const email = 'deux@parvis.invalid';
  const missions = [{ start: '2020-01-01', startups: [startup] }];
  await writing.write('author', { email, missions });
  await writing.write('role', { startup });
  const recruiter = await sessionOf(cms, await accountOf(cms, 'recrutement', { email }));
  const total = async () => {
    const { body } = await recruiter.ask('GET', '/content-manager/collection-types/api::role.role');
    return (body as { pagination: { total: number } }).pagination.total;
  };
  assert.equal(await total(), 1);
  await writing.write('author', { email });
  assert.equal(await total(), 0);
});

test('a start undoes what was changed in the roles of the code, and no more', async () => {
  const before = await permissionsOf('parvis-recruiter');
  const { id, name } = await roleOf('parvis-writer');
  const service = () => cms.strapi.service('admin::role');
  const publish = {
    action: 'plugin::content-manager.explorer.publish',
    subject: 'api::post.post',
    properties: {},
    conditions: [],
  };
  await service().assignPermissions(id, [publish]);
  await service().update({ id }, { name: 'Plume' });
  const added = await service().create({ name, description: 'À nous.' });
  await service().assignPermissions(added.id, [publish]);
  await cms.stop();
  cms = await startAgain();

  assert.equal((await roleOf('parvis-writer')).name, 'Rédacteur');
  assert.equal((await roleOf(added.code)).name, `Rédacteur (rôle n° ${added.id})`);
  assert.equal((await permissionsOf(added.code)).length, 1);
  assert.doesNotMatch(JSON.stringify(await permissionsOf('parvis-writer')), /explorer\.publish/);
  // The same rows: nothing is written again when all is in place.
  assert.deepEqual(await permissionsOf('parvis-recruiter'), before);
});

test('Strapi’s own roles stay for as long as an account has one', async () => {
  const role = await cms.strapi
    .service('admin::role')
    .create({ name: 'Author', code: 'strapi-author', description: '' });
  const { id } = await accountOf(cms, []);
  const users = cms.strapi.db.query('admin::user');
  await users.update({ where: { id }, data: { roles: [role.id] } });
  await cms.stop();
  cms = await startAgain();
  assert.ok(await roleOf('strapi-author'));
  await cms.strapi.db.query('admin::user').update({ where: { id }, data: { roles: [] } });
  await cms.stop();
  cms = await startAgain();
  assert.equal(
    (await roles()).some(({ code }) => code === 'strapi-author'),
    false,
  );
});
