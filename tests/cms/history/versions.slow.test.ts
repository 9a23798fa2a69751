import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { DocumentType } from '@parvis/shared';
import {
  type ComparisonAnswer,
  type Conflict,
  LOADED_STATE,
  type RestoredAnswer,
  type VersionsAnswer,
} from '../../../cms/src/history/answer.ts';
import { forgetDeletedDocuments } from '../../../cms/src/history/rows.ts';
import { sessionAllowed } from '../allowed.ts';
import { type Cms, startCms } from '../harness.ts';
import { adminToken, type Writing, writingIn } from '../writing.ts';

let cms: Cms;
let staff: Writing;
/** The session of the first administrator. */
let session: string;
let publisher: Server;
/** What the fake publisher tells of each document. */
const carried = new Map<string, object[]>();

before(async () => {
  publisher = createServer((request, response) => {
    const id = request.url?.split('/').at(-1) ?? '';
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ releases: carried.get(id) ?? [] }));
  });
  await new Promise<void>((listening) => publisher.listen(0, '127.0.0.1', listening));
  const { port } = publisher.address() as AddressInfo;
  cms = await startCms({ environment: { PARVIS_SIGNAL_URL: `http://127.0.0.1:${port}/signal` } });
  staff = writingIn(cms);
  session = await adminToken(cms);
});
after(async () => {
  await cms.stop();
  publisher.closeAllConnections();
  publisher.close();
});

async function ask<Answer>(path: string, token = session): Promise<Answer> {
  const response = await cms.get(`/parvis/versions/${path}`, { token });
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as Answer;
}

/** « n° 2 published », the newest first. */
async function acts(type: DocumentType, id: string): Promise<string[]> {
  const { versions } = await ask<VersionsAnswer>(`${type}/${id}`);
  return versions.map(({ number, act }) => (number === null ? act : `n° ${number} ${act}`));
}

/** What differs between two versions, by the labels of the form. */
async function labels(path: string, token = session): Promise<string[]> {
  const { differences } = await ask<ComparisonAnswer>(path, token);
  return differences.map(({ label }) => label);
}

/** Saves in the admin as a form does that was loaded in some state. */
function saveFrom(
  state: string,
  path: string,
  data: object,
  { token = session, method = 'PUT' } = {},
): Promise<Response> {
  return fetch(`${cms.url}${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token}`,
      [LOADED_STATE]: state,
    },
    body: JSON.stringify(data),
  });
}

const formOf = (type: DocumentType, id: string) =>
  `/content-manager/collection-types/api::${type}.${type}/${id}`;

async function stateOf(type: DocumentType, id: string): Promise<string> {
  return new Date((await staff.draft(type, id)).updatedAt as string).toISOString();
}

test('each publication, withdrawal and new publication is kept', async () => {
  const id = await staff.writeAndPublish('post', { title: 'Un' });
  await staff.edit('post', id, { title: 'Deux' });
  await staff.publish('post', id);
  await staff.unpublish('post', id);
  await staff.publish('post', id);
  assert.deepEqual(await acts('post', id), [
    'n° 3 published',
    'withdrawn',
    'n° 2 published',
    'n° 1 published',
  ]);
  assert.deepEqual(await labels(`post/${id}/1/2`), ['Titre']);
});

test('saving a draft, or publishing what is published already, adds no version', async () => {
  const id = await staff.writeAndPublish('post');
  await staff.publish('post', id);
  await staff.edit('post', id, { body: 'Autre chose.' });
  assert.deepEqual(await acts('post', id), ['n° 1 published']);
  assert.deepEqual(await labels(`post/${id}/1/draft`), ['Texte']);
});

test('a type without drafts has a version each time it is saved differently', async () => {
  const id = await staff.write('author', { name: 'Camille Exemple' });
  await staff.edit('author', id, { name: 'Camille Exemple' });
  await staff.edit('author', id, { missions: [{ start: '2026-05-01', status: 'service' }] });
  assert.deepEqual(await acts('author', id), ['n° 2 published', 'n° 1 published']);
  const { differences } = await ask<ComparisonAnswer>(`author/${id}/1/2`);
  assert.deepEqual(
    differences.map(({ label, change }) => ({ label, change })),
    [
      {
        label: 'Missions',
        change: {
          kind: 'list',
          added: ['n° 1 (Début : 1er mai 2026, Statut : Prestataire)'],
          removed: [],
          isReordered: false,
        },
      },
    ],
  );
});

test('created as published is a version too', async () => {
  const { documentId } = await cms.strapi.documents('api::page.page').create({
    data: { title: 'Mentions', body: 'Texte.' },
    status: 'published',
  });
  assert.deepEqual(await acts('page', documentId), ['n° 1 published']);
});

test('who publishes in the admin is named; nobody is, of what the CMS does by itself', async () => {
  const id = await staff.writeAndPublish('post');
  await staff.saveInAdmin('post', id, { title: 'Par quelqu’un' });
  await saveFrom(
    await stateOf('post', id),
    `${formOf('post', id)}/actions/publish`,
    {},
    { method: 'POST' },
  );
  const { versions } = await ask<VersionsAnswer>(`post/${id}`);
  assert.deepEqual(
    versions.map(({ cause, by }) => ({ cause, by })),
    [
      { cause: 'staff', by: 'Administration' },
      { cause: 'automatic', by: null },
    ],
  );
});

test('a failed act leaves no version', async () => {
  const id = await staff.write('post', { body: null });
  await assert.rejects(staff.publish('post', id));
  assert.deepEqual(await acts('post', id), []);
});

test('what was public before there was a history is kept when it changes', async () => {
  const id = await staff.writeAndPublish('post', { title: 'Importé' });
  await cms.strapi.db
    .query('api::document-version.document-version')
    .deleteMany({ where: { subject: id } });
  await staff.edit('post', id, { title: 'Corrigé' });
  await staff.publish('post', id);
  const { versions } = await ask<VersionsAnswer>(`post/${id}`);
  assert.deepEqual(
    versions.map(({ number, cause }) => ({ number, cause })),
    [
      { number: 2, cause: 'automatic' },
      { number: 1, cause: 'earlier' },
    ],
  );
  assert.deepEqual(await labels(`post/${id}/1/2`), ['Titre']);
});

test('a relation to a draft is in the version, by the name it had', async () => {
  const startup = await staff.write('startup', { name: 'Ancien nom' });
  const id = await staff.writeAndPublish('post', { startups: [startup] });
  await staff.edit('startup', startup, { name: 'Nouveau nom' });
  await staff.edit('post', id, { startups: [] });
  await staff.publish('post', id);
  const { differences } = await ask<ComparisonAnswer>(`post/${id}/1/2`);
  assert.deepEqual(differences[0]?.change, {
    kind: 'list',
    added: [],
    removed: ['Ancien nom'],
    isReordered: false,
  });
});

test('each version says which release of the site carried it', async () => {
  const id = await staff.writeAndPublish('post', { title: 'Un' });
  const first = await staff.version('post', id);
  await staff.edit('post', id, { title: 'Deux' });
  await staff.publish('post', id);
  const activatedAt = '2026-11-24T13:02:00.000Z';
  carried.set(id, [{ version: `${first}+7.1`, release: 128, activatedAt }]);
  const answer = await ask<VersionsAnswer>(`post/${id}`);
  assert.equal(answer.site, 'known');
  assert.deepEqual(
    answer.versions.map(({ release }) => release),
    [null, 128],
  );
});

test('a version is restored as a draft, and visitors see nothing of it', async () => {
  const startup = await staff.write('startup');
  const id = await staff.writeAndPublish('post', { title: 'Un', startups: [startup] });
  await staff.edit('post', id, { title: 'Deux', startups: [] });
  await staff.publish('post', id);
  const path = `/parvis/versions/post/${id}/1/restore`;
  const response = await saveFrom(await stateOf('post', id), path, {}, { method: 'POST' });
  assert.equal(response.status, 200, await response.clone().text());
  assert.deepEqual((await response.json()) as RestoredAnswer, { left: [] });
  assert.deepEqual(await labels(`post/${id}/1/draft`), []);
  assert.equal((await staff.published('post', id))?.title, 'Deux');
});

test('a version is restored without what was deleted since, and says so', async () => {
  const startup = await staff.write('startup', { name: 'Disparue' });
  const author = await staff.write('author', { missions: [{ startups: [startup] }] });
  await staff.edit('author', author, { missions: [] });
  await staff.remove('startup', startup);
  const path = `/parvis/versions/author/${author}/1/restore`;
  const response = await saveFrom(await stateOf('author', author), path, {}, { method: 'POST' });
  assert.equal(response.status, 200, await response.clone().text());
  assert.deepEqual(((await response.json()) as RestoredAnswer).left, [
    'Missions › n° 1 › Startups : « Disparue » a été supprimé.',
  ]);
});

test('a draft that changed since it was seen is not replaced by a version', async () => {
  const id = await staff.writeAndPublish('post', { title: 'Un' });
  const seen = await stateOf('post', id);
  await staff.edit('post', id, { title: 'Deux' });
  const path = `/parvis/versions/post/${id}/1/restore`;
  assert.equal((await saveFrom(seen, path, {}, { method: 'POST' })).status, 409);
  assert.equal((await staff.draft('post', id)).title, 'Deux');
});

test('a form that is out of date is refused, and told who changed what', async () => {
  const id = await staff.write('post', { title: 'Un' });
  const loaded = await stateOf('post', id);
  await staff.saveInAdmin('post', id, { title: 'Deux', seoTitle: 'Pour les moteurs' });
  const response = await saveFrom(loaded, formOf('post', id), { body: 'Le mien.' });
  assert.equal(response.status, 409);
  const { error } = (await response.json()) as { error: { name: string; details: Conflict } };
  assert.equal(error.name, 'StaleSaveError');
  assert.deepEqual(error.details.by, ['Administration']);
  assert.equal(error.details.isOwn, true);
  assert.deepEqual(
    error.details.differences?.map(({ field }) => field),
    ['title', 'seoTitle'],
  );
  assert.equal(error.details.state, await stateOf('post', id));
  const draft = await staff.draft('post', id);
  assert.deepEqual([draft.title, draft.body], ['Deux', 'Bonjour.']);
});

test('a form that is out of date is not published either', async () => {
  const id = await staff.writeAndPublish('post', { title: 'Un' });
  const loaded = await stateOf('post', id);
  await staff.saveInAdmin('post', id, { title: 'Deux' });
  const path = `${formOf('post', id)}/actions/publish`;
  const response = await saveFrom(loaded, path, { title: 'Un' }, { method: 'POST' });
  assert.equal(response.status, 409);
  assert.equal((await staff.published('post', id))?.title, 'Un');
  assert.equal((await staff.draft('post', id)).title, 'Deux');
});

test('the form of the site itself is refused likewise', async () => {
  const [site] = await cms.strapi.documents('api::site.site').findMany();
  const id = site?.documentId as string;
  const loaded = await stateOf('site', id);
  await staff.edit('site', id, { tagline: 'Une accroche' });
  const path = '/content-manager/single-types/api::site.site';
  assert.equal((await saveFrom(loaded, path, { name: 'Autre' })).status, 409);
  assert.equal((await saveFrom(await stateOf('site', id), path, { name: 'Autre' })).status, 200);
});

test('a form loaded from what is stored is saved, and so is one when others saved the same', async () => {
  const id = await staff.write('post', { title: 'Un' });
  const loaded = await stateOf('post', id);
  await staff.saveInAdmin('post', id, { title: 'Un' });
  assert.notEqual(await stateOf('post', id), loaded);
  assert.equal((await saveFrom(loaded, formOf('post', id), { title: 'Deux' })).status, 200);
  const now = await stateOf('post', id);
  assert.equal((await saveFrom(now, formOf('post', id), { title: 'Trois' })).status, 200);
});

test('a form loaded before the drafts that are remembered is refused without the differences', async () => {
  const id = await staff.write('post', { title: 'Un' });
  const response = await saveFrom('2020-01-01T00:00:00.000Z', formOf('post', id), { title: 'x' });
  assert.equal(response.status, 409);
  const { error } = (await response.json()) as { error: { details: Conflict } };
  assert.equal(error.details.differences, null);
});

test('only the last drafts are remembered', async () => {
  const id = await staff.write('category', { name: 'Une' });
  const page = await staff.write('page');
  for (let save = 0; save < 33; save += 1) await staff.edit('page', page, { body: `${save}` });
  const count = await cms.strapi.db
    .query('api::document-version.document-version')
    .count({ where: { subject: page } });
  assert.equal(count, 30);
  assert.deepEqual(await acts('category', id), ['n° 1 published']);
});

test('the versions of a document outlive it by a year', async () => {
  const [gone, kept] = [await staff.writeAndPublish('post'), await staff.writeAndPublish('post')];
  await staff.remove('post', gone);
  const count = (subject: string) =>
    cms.strapi.db.query('api::document-version.document-version').count({ where: { subject } });
  assert.equal((await cms.get(`/parvis/versions/post/${gone}`, { token: session })).status, 404);
  const after = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  await forgetDeletedDocuments(cms.strapi, after(364));
  assert.equal(await count(gone), 3);
  await forgetDeletedDocuments(cms.strapi, after(366));
  assert.deepEqual([await count(gone), await count(kept)], [0, 2]);
});

test('nobody reads versions without the right to read the document', async () => {
  const id = await staff.writeAndPublish('post');
  assert.equal((await cms.get(`/parvis/versions/post/${id}`, { token: null })).status, 401);
  assert.equal((await cms.get(`/parvis/versions/post/${id}`)).status, 401);
  const pages = await sessionAllowed(cms, { read: ['page'] });
  assert.equal((await cms.get(`/parvis/versions/post/${id}`, { token: pages })).status, 403);
});

test('fields that a person may not read are neither compared for them nor restored by them', async () => {
  const mission = { start: '2026-05-01', employer: 'Une société' };
  const id = await staff.write('author', {
    name: 'Camille Exemple',
    role: 'Designer',
    missions: [mission],
  });
  await staff.edit('author', id, {
    role: 'Développeuse',
    missions: [{ ...mission, employer: 'Une autre' }],
  });
  const fields = ['name', 'role', 'missions.start'];
  const allowed = { read: ['author'], update: ['author'] } as const;
  const person = await sessionAllowed(cms, allowed, { fields });
  assert.deepEqual(await labels(`author/${id}/1/2`), ['Métier', 'Missions › n° 1 › Employeur']);
  assert.deepEqual(await labels(`author/${id}/1/2`, person), ['Métier']);

  const path = `/parvis/versions/author/${id}/1/restore`;
  const restored = await saveFrom(
    await stateOf('author', id),
    path,
    {},
    { token: person, method: 'POST' },
  );
  assert.equal(restored.status, 200, await restored.clone().text());
  const { left } = (await restored.json()) as RestoredAnswer;
  assert.ok(left.includes('Missions : ce champ ne vous est pas ouvert.'));
  assert.deepEqual(await labels(`author/${id}/2/draft`), ['Métier']);
});

test('who may read and not write restores nothing', async () => {
  const id = await staff.writeAndPublish('post');
  const reader = await sessionAllowed(cms, { read: ['post'] });
  const path = `/parvis/versions/post/${id}/1/restore`;
  const state = await stateOf('post', id);
  assert.equal((await saveFrom(state, path, {}, { token: reader, method: 'POST' })).status, 403);
});

test('no API opens the versions that are kept', async () => {
  assert.equal((await cms.get('/api/document-versions')).status, 404);
  const reader = await sessionAllowed(cms, { read: ['post'] });
  const path = '/content-manager/collection-types/api::document-version.document-version';
  assert.equal((await cms.get(path, { token: reader })).status, 403);
});

test('a publisher that is down is said to be silent, and the versions are told', async () => {
  const id = await staff.writeAndPublish('post');
  publisher.closeAllConnections();
  await new Promise((closed) => publisher.close(closed));
  const answer = await ask<VersionsAnswer>(`post/${id}`);
  assert.equal(answer.site, 'silent');
  assert.equal(answer.versions[0]?.release, null);
});
