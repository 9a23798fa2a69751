import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type DocumentLink, type DraftsAnswer, publicationIndex } from '@parvis/shared';
import { createCms } from '../../../site/publisher/cms/client.ts';
import { createPublisher, type Publisher } from '../../../site/publisher/publisher.ts';
import { createFakeSite } from '../../publisher/fake-site.ts';
import { toolsOn } from '../../publisher/tools.ts';
import { sessionAllowed } from '../allowed.ts';
import { type Cms, startCms } from '../harness.ts';
import { adminToken, type Writing, writingIn } from '../writing.ts';

let cms: Cms;
let writing: Writing;
let administrator: string;
let folder: string;
let publisher: Publisher;

before(async () => {
  cms = await startCms();
  writing = writingIn(cms);
  administrator = await adminToken(cms);
  folder = await mkdtemp(join(tmpdir(), 'parvis-together-'));
  const tools = await toolsOn(folder, {
    cms: createCms({ url: cms.url, token: cms.token }),
    site: createFakeSite(),
    now: () => new Date(),
  });
  publisher = createPublisher(tools);
});
after(async () => {
  await cms.stop();
  await rm(folder, { recursive: true });
});

function ask(path: string, body: object, token = administrator): Promise<Response> {
  return fetch(`${cms.url}/parvis/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
}

async function draftsOf(question: object, token = administrator): Promise<DraftsAnswer> {
  const response = await ask('linked-drafts', { added: [], removed: [], ...question }, token);
  assert.equal(response.status, 200);
  return (await response.json()) as DraftsAnswer;
}

const link = (type: DocumentLink['type'], documentId: string): DocumentLink => ({
  type,
  documentId,
});

/** An announcement of an offer of a startup, none of them published. */
async function announcement(role: Record<string, unknown> = {}) {
  const startup = await writing.write('startup', { name: 'Un nouveau produit' });
  const offer = await writing.write('role', { title: 'Une nouvelle offre', startup, ...role });
  const post = await writing.write('post', { title: 'Nous recrutons', roles: [offer] });
  return { startup, offer, post };
}

async function isPublished(type: DocumentLink['type'], id: string): Promise<boolean> {
  return (await writing.version(type, id)) !== undefined;
}

test('finds the drafts behind a document, those behind them, and none that is published', async () => {
  const { startup, offer, post } = await announcement();
  const known = await writing.writeAndPublish('startup', { name: 'Déjà publié' });
  await writing.edit('post', post, { startups: [known, startup] });
  const { drafts, hidden } = await draftsOf({ type: 'post', documentId: post });
  assert.deepEqual(
    drafts.map(({ type, documentId, title, mayPublish }) => [type, documentId, title, mayPublish]),
    [
      ['startup', startup, 'Un nouveau produit', true],
      ['role', offer, 'Une nouvelle offre', true],
    ],
  );
  assert.equal(hidden, 0);
});

test('counts the links that the form has and has not saved yet', async () => {
  const { offer, startup, post } = await announcement();
  const others = await draftsOf({
    ...{ type: 'post', documentId: post },
    removed: [link('role', offer)],
    added: [link('startup', startup)],
  });
  assert.deepEqual(
    others.drafts.map(({ documentId }) => documentId),
    [startup],
  );
  const created = await draftsOf({
    ...{ type: 'post', documentId: null, added: [link('role', offer)] },
  });
  assert.deepEqual(
    created.drafts.map(({ documentId }) => documentId),
    [offer, startup],
  );
});

test('drafts that link to one another are found once', async () => {
  const page = await writing.write('page');
  const { drafts } = await draftsOf({ type: 'page', documentId: page });
  assert.deepEqual(drafts, []);
  const { offer, post } = await announcement();
  const twice = await draftsOf({
    ...{ type: 'post', documentId: post, added: [link('role', offer)] },
  });
  assert.equal(twice.drafts.length, 2);
});

test('a document and the drafts behind it make one release', async () => {
  const { startup, offer, post } = await announcement();
  const before = await publisher.publish('signal', { confirm: true });
  const also = [link('role', offer), link('startup', startup)];
  const seen: number[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const { documents } = publicationIndex.parse(
        await (await cms.get('/api/publication/index')).json(),
      );
      const ids = [startup, offer, post];
      seen.push(documents.filter(({ documentId }) => ids.includes(documentId)).length);
    }
  })();
  const response = await ask(`publish-together/post/${post}`, {
    also,
    document: { title: 'Nous recrutons vraiment' },
  });
  assert.equal(response.status, 200, await response.clone().text());
  isOver = true;
  await watching;
  assert.ok(
    seen.every((count) => count === 0 || count === 3),
    `never half of them: ${seen.join()}`,
  );

  const after = await publisher.publish('signal', { confirm: true });
  assert.equal(after.release, before.release + 1);
  assert.equal(after.changes.length, 3);
  assert.equal((await publisher.publish('signal')).release, after.release);
  const published = await writing.published('post', post);
  assert.equal(published?.title, 'Nous recrutons vraiment');
  assert.deepEqual(published?.roles, [offer]);
});

test('what cannot be published is named with its fields, and nothing is published or saved', async () => {
  const { startup, offer, post } = await announcement({ body: null });
  const { release } = await publisher.publish('signal', { confirm: true });
  const response = await ask(`publish-together/post/${post}`, {
    also: [link('role', offer), link('startup', startup)],
    document: { title: 'Un autre titre' },
  });
  assert.equal(response.status, 400);
  const { error } = (await response.json()) as {
    error: { message: string; details: { problems: unknown } };
  };
  assert.equal(error.message, 'Rien n’a été publié. À corriger d’abord : « Une nouvelle offre ».');
  assert.deepEqual(error.details.problems, [
    {
      ...link('role', offer),
      title: 'Une nouvelle offre',
      reasons: [{ field: 'Description', reason: 'À remplir.' }],
    },
  ]);
  for (const [type, id] of [
    ['startup', startup],
    ['role', offer],
    ['post', post],
  ] as const) {
    assert.equal(await isPublished(type, id), false, type);
  }
  assert.equal((await writing.draft('post', post)).title, 'Nous recrutons');
  assert.equal((await publisher.publish('signal')).release, release);
});

test('a mistake in the document itself is told as Strapi tells it, and its drafts stay drafts', async () => {
  const { startup, offer, post } = await announcement();
  const response = await ask(`publish-together/post/${post}`, {
    also: [link('role', offer), link('startup', startup)],
    document: { title: '' },
  });
  assert.equal(response.status, 400);
  const { error } = (await response.json()) as {
    error: { name: string; details: { errors: { path: string[] }[] } };
  };
  assert.equal(error.name, 'ValidationError');
  assert.deepEqual(error.details.errors[0]?.path, ['title']);
  assert.equal(await isPublished('role', offer), false);
});

test('a document that is being created is saved and published with its drafts', async () => {
  const { startup, offer } = await announcement();
  const response = await ask('publish-together/post/create', {
    also: [link('role', offer), link('startup', startup)],
    document: {
      title: 'Écrite d’un trait',
      body: 'Oui.',
      roles: { connect: [{ documentId: offer }] },
    },
  });
  const { data } = (await response.json()) as { data: { documentId: string } };
  assert.deepEqual((await writing.published('post', data.documentId))?.roles, [offer]);
});

test('a draft that somebody published meanwhile is left as it is', async () => {
  const { startup, offer, post } = await announcement();
  await writing.publish('role', offer);
  await writing.edit('role', offer, { title: 'Une offre que l’on récrit' });
  const response = await ask(`publish-together/post/${post}`, {
    also: [link('role', offer), link('startup', startup)],
    document: {},
  });
  assert.equal(response.status, 200);
  assert.equal((await writing.published('role', offer))?.title, 'Une nouvelle offre');
  assert.equal(await isPublished('startup', startup), true);
});

test('who may not publish one of them publishes none', async () => {
  const { startup, offer, post } = await announcement();
  const editor = await sessionAllowed(cms, {
    read: ['post', 'role'],
    update: ['post'],
    publish: ['post', 'startup'],
  });
  const { drafts, hidden } = await draftsOf({ type: 'post', documentId: post }, editor);
  assert.deepEqual(
    drafts.map(({ documentId, mayPublish }) => [documentId, mayPublish]),
    [[offer, false]],
  );
  assert.equal(hidden, 1);
  const also = [link('role', offer), link('startup', startup)];
  const refused = await ask(`publish-together/post/${post}`, { also, document: {} }, editor);
  assert.equal(refused.status, 403);

  const helper = await sessionAllowed(cms, {
    read: ['post', 'role'],
    publish: ['role', 'startup'],
  });
  const unpublished = await ask(`publish-together/post/${post}`, { also, document: {} }, helper);
  assert.equal(unpublished.status, 403);
  for (const [type, id] of [
    ['startup', startup],
    ['role', offer],
    ['post', post],
  ] as const) {
    assert.equal(await isPublished(type, id), false, type);
  }
});

test('what is not understood is refused', async () => {
  const page = await writing.write('page');
  assert.equal((await ask('linked-drafts', { type: 'recette' })).status, 400);
  assert.equal(
    (await ask(`publish-together/page/${page}`, { also: [], document: {} })).status,
    400,
  );
  const also = [link('page', page)];
  assert.equal((await ask('publish-together/author/x', { also, document: {} })).status, 404);
});
