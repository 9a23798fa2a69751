import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type DocumentType, documentSchemas, documentTypes } from '@parvis/shared';
import { administrator, type Cms, publisherToken, signal, startCms } from './harness.ts';

let cms: Cms;
const stateDirectory = mkdtempSync(join(tmpdir(), 'parvis-cms-'));
const start = async (environment: Record<string, string> = {}) => {
  cms = await startCms({ stateDirectory, environment });
};
before(() => start());
after(async () => {
  await cms.stop();
  rmSync(stateDirectory, { recursive: true });
});

const rows = (uid: string, populate: string[] = []) =>
  cms.strapi.db.query(uid as 'admin::user').findMany({ populate, orderBy: { id: 'asc' } });

async function everything() {
  const store = await rows('strapi::core-store');
  return {
    users: await rows('admin::user', ['roles']),
    tokens: await rows('admin::api-token', ['permissions']),
    webhooks: await rows('strapi::webhook'),
    sites: await rows('api::site.site'),
    screens: store.filter(({ key }) =>
      String(key).match(/_configuration_(content_types::api::|components::parts)/),
    ),
    indexes: await cms.strapi.db.connection
      .select('name')
      .from('sqlite_master')
      .where('name', 'like', 'parvis_%')
      .orderBy('name'),
  };
}

test('the first administrator may log in, and reads French', async () => {
  const response = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(administrator),
  });
  assert.equal(response.status, 200);
  const [user] = await rows('admin::user', ['roles']);
  assert.equal(user.preferedLanguage, 'fr');
  assert.deepEqual(
    user.roles.map(({ code }: { code: string }) => code),
    ['strapi-super-admin'],
  );
});

test('nobody else may become the first administrator', async () => {
  const response = await fetch(`${cms.url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...administrator, firstname: 'Un', lastname: 'Inconnu' }),
  });
  assert.equal(response.status, 400);
});

test('there is one token, the publisher’s, with three actions', async () => {
  const tokens = await rows('admin::api-token', ['permissions']);
  assert.deepEqual(
    tokens.map(({ name, type, permissions }) => ({
      name,
      type,
      actions: permissions.map(({ action }: { action: string }) => action).sort(),
    })),
    [
      {
        name: 'Parvis : publication',
        type: 'custom',
        actions: [
          'api::preview.preview.draft',
          'api::publication.publication.documents',
          'api::publication.publication.index',
        ],
      },
    ],
  );
});

test('the webhook tells the publisher of every change', async () => {
  const [webhook, ...others] = await rows('strapi::webhook');
  assert.deepEqual(others, []);
  assert.equal(webhook.url, signal.url);
  assert.equal(webhook.enabled, true);
  assert.deepEqual(webhook.headers, { Authorization: `Bearer ${signal.secret}` });
  assert.deepEqual(webhook.events, [
    'entry.create',
    'entry.delete',
    'entry.draft-discard',
    'entry.publish',
    'entry.unpublish',
    'entry.update',
    'media.create',
    'media.delete',
    'media.update',
  ]);
});

test('the site has a name from the start', async () => {
  const [site] = await rows('api::site.site');
  assert.equal(site.name, 'Parvis');
});

test('the database refuses two published rows of one document', async () => {
  const { documentId } = await cms.strapi
    .documents('api::page.page')
    .create({ data: { title: 'Une', body: '' }, status: 'published' });
  await assert.rejects(
    cms.strapi.db.connection('pages').insert({ document_id: documentId, published_at: Date.now() }),
    /UNIQUE/,
  );
});

test('a second start changes nothing', async () => {
  const first = await everything();
  assert.ok(first.indexes.length > 0);
  await cms.stop();
  await start();
  assert.deepEqual(await everything(), first);
});

test('new secrets replace the old ones', async () => {
  await cms.stop();
  const token = publisherToken.toUpperCase();
  await start({ PARVIS_PUBLISHER_TOKEN: token, PARVIS_SIGNAL_SECRET: 'another' });
  assert.equal((await cms.get('/api/publication/index')).status, 401);
  assert.equal((await cms.get('/api/publication/index', { token })).status, 200);
  assert.equal((await rows('admin::api-token')).length, 1);
  const webhooks = await rows('strapi::webhook');
  assert.deepEqual(
    webhooks.map(({ headers }) => headers),
    [{ Authorization: 'Bearer another' }],
  );
});

/** What staff write and the site never gets. */
const forStaffOnly: Partial<Record<DocumentType, string[]>> = { author: ['email'] };

test('the forms of the admin show every field, under a French label', async () => {
  const screens = cms.strapi.plugin('content-manager').service('content-types');
  for (const type of documentTypes) {
    const contentType = cms.strapi.contentType(`api::${type}.${type}`);
    const { layouts, metadatas } = await screens.findConfiguration(contentType);
    const shown: string[] = layouts.edit.flat().map(({ name }: { name: string }) => name);
    const published = Object.keys(documentSchemas[type].shape).filter(
      (name) => name !== 'documentId' && name !== 'updatedAt',
    );
    const written = [...published, ...(forStaffOnly[type] ?? [])];
    assert.deepEqual(shown.toSorted(), written.toSorted(), `the form of ${type}`);
    for (const name of [...shown, ...layouts.list]) {
      assert.notEqual(metadatas[name].list.label, name, `${type}.${name} has a label`);
    }
  }
});
