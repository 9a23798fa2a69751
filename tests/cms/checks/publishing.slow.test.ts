import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { DocumentType } from '@parvis/shared';
import type { ChecksAnswer, JobPostingAnswer } from '../../../cms/src/checks/answer.ts';
import { type Cms, startCms } from '../harness.ts';
import { adminToken, pictureOf, type Writing, writingIn } from '../writing.ts';

const require = createRequire(import.meta.url);
const compiled = '../../../cms/dist/src/checks/staff.js';

let cms: Cms;
let writing: Writing;
let token: string;

before(async () => {
  cms = await startCms();
  writing = writingIn(cms);
  token = await adminToken(cms);
});
after(() => cms.stop());

/** Asks the CMS as the admin does. */
function send(path: string, body: object, as: string | null = token): Promise<Response> {
  return fetch(`${cms.url}${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Origin: cms.url,
      ...(as !== null && { Authorization: `Bearer ${as}` }),
    },
    body: JSON.stringify(body),
  });
}

const collection = (type: DocumentType) => `/content-manager/collection-types/api::${type}.${type}`;

const refused = { title: 'Sans alternative', body: '![](/uploads/vue.jpg)' };

async function messageOf(response: Response): Promise<string> {
  const { error } = (await response.json()) as { error: { message: string } };
  return error.message;
}

async function isPublished(type: DocumentType, id: string): Promise<boolean> {
  return (await writing.published(type, id)) !== undefined;
}

async function rulesFor(type: DocumentType, form: object): Promise<string[]> {
  const response = await send(`/parvis/checks/${type}`, form);
  assert.equal(response.status, 200);
  return ((await response.json()) as ChecksAnswer).points.map(({ rule }) => rule);
}

test('« Publier » is refused while something blocks, and nothing is saved of it', async () => {
  const id = await writing.write('post', { title: 'Avant', body: 'Bonjour.' });
  const response = await send(`${collection('post')}/${id}/actions/publish`, refused);
  assert.equal(response.status, 400);
  assert.match(await messageOf(response), /« Sans alternative » n’est pas publié, il y a 2 points/);
  assert.equal(await isPublished('post', id), false);
  assert.equal((await writing.draft('post', id)).title, 'Avant');
});

test('« Publier » publishes what only has advice', async () => {
  const id = await writing.write('post');
  const response = await send(`${collection('post')}/${id}/actions/publish`, {
    title: 'Une annonce',
    body: 'Cliquez [ici](https://ailleurs.example).',
  });
  assert.equal(response.status, 200);
  assert.ok(await isPublished('post', id));
});

test('a publication of several is refused as one, and says of which document', async () => {
  const good = await writing.write('post', { title: 'Bonne', body: 'Bonjour.' });
  const bad = await writing.write('post', refused);
  const response = await send(`${collection('post')}/actions/bulkPublish`, {
    documentIds: [good, bad],
  });
  assert.equal(response.status, 400);
  assert.match(await messageOf(response), /« Sans alternative »/);
  assert.deepEqual(
    [await isPublished('post', good), await isPublished('post', bad)],
    [false, false],
  );
});

test('what staff decided earlier is checked as if they clicked', async () => {
  // The compiled CMS has its own copy of what the sources have here.
  const { onBehalfOfStaff } = require(
    compiled,
  ) as typeof import('../../../cms/src/checks/staff.ts');
  const id = await writing.write('post', refused);
  await assert.rejects(
    onBehalfOfStaff(() => writing.publish('post', id)),
    /Sans alternative/,
  );
  assert.equal(await isPublished('post', id), false);
  const data = { ...refused, title: 'D’un coup' };
  await assert.rejects(
    onBehalfOfStaff(() =>
      cms.strapi.documents('api::post.post').create({ data, status: 'published' }),
    ),
    /D’un coup/,
  );
});

test('an import publishes what it finds', async () => {
  const id = await writing.writeAndPublish('post', refused);
  assert.ok(await isPublished('post', id));
});

test('an offer may be closed whatever it lacks', async () => {
  const id = await writing.writeAndPublish('role', { closesOn: '2020-01-01' });
  const publish = (data: object) => send(`${collection('role')}/${id}/actions/publish`, data);
  assert.equal((await publish({ title: 'Une offre' })).status, 400);
  assert.equal((await publish({ title: 'Une offre', outcome: 'filled' })).status, 200);
});

test('the form is checked as it is, over what is stored of its relations', async () => {
  const author = await writing.write('author');
  const category = await writing.write('category');
  const id = await writing.write('post', { authors: [author], category });
  const values = { title: 'Une annonce', excerpt: 'Assez long pour être un résumé de l’annonce.' };
  const form = { ...values, authors: { connect: [], disconnect: [] } };
  assert.deepEqual(await rulesFor('post', { documentId: id, values: form }), []);
  const without = { disconnect: [{ id: 1, apiData: { documentId: author } }] };
  assert.deepEqual(
    await rulesFor('post', { documentId: id, values: { ...form, authors: without } }),
    ['post-signed'],
  );
  const added = { connect: [{ id: 1, apiData: { documentId: author } }] };
  assert.deepEqual(await rulesFor('post', { values: { ...form, authors: added } }), [
    'post-signed',
  ]);
});

test('links are alive by a page, its feed, a list, a redirect or a picture; a draft is said to be one', async () => {
  const startup = await writing.writeAndPublish('startup', { name: 'Gué libre' });
  await writing.write('startup', { name: 'Herbier des rues' });
  await writing.write('redirect', { from: '/ancien/', to: '/startups/gue-libre/' });
  await writing.write('redirect', { from: '/casse/', to: '/nulle-part/' });
  await writing.write('redirect', { from: '/parti/', to: null, kind: 'gone' });
  const { url } = await pictureOf(cms, 'vue.png');
  const linked = async (...paths: string[]) => {
    const body = paths.map((path, rank) => `[Lien ${rank}](${path})`).join(' ');
    const rules = await rulesFor('page', {
      documentId: undefined,
      values: { title: 'Une page', body },
    });
    return rules.filter((rule) => rule.endsWith('-links'));
  };
  const alive = ['/startups/gue-libre/', '/startups/gue-libre', '/startups/gue-libre/feed.xml'];
  const lists = [
    '/recrutement/',
    '/actualites/page/2/',
    '/actualites/annee/2025/',
    '/feed.xml',
    '/',
  ];
  assert.deepEqual(await linked(...alive, ...lists, '/ancien/', '/ancien', url), []);
  assert.deepEqual(await linked(`http://localhost:8080${alive[0]}`), []);
  for (const dead of ['/rien/', '/startups/rien/', '/casse/', '/parti/', '/uploads/rien.png']) {
    assert.deepEqual(await linked(dead), ['dead-links'], dead);
  }
  assert.deepEqual(await linked('/startups/herbier-des-rues/'), ['draft-links']);
  assert.ok(startup);
});

test('the picture button’s whole address is saved as a path, and checked as one', async () => {
  const { url } = await pictureOf(cms, 'place.png');
  const body = `![Une place](${cms.url}${url})`;
  assert.deepEqual(
    (await rulesFor('page', { values: { title: 'Une page', body } })).filter((rule) =>
      /link/.test(rule),
    ),
    [],
  );
  const response = await send(collection('page'), {
    title: 'Une page',
    body,
    menu: 'none',
    menuRank: 0,
  });
  const { data } = (await response.json()) as { data: { documentId: string } };
  assert.equal((await writing.draft('page', data.documentId)).body, `![Une place](${url})`);
});

test('an offer is told to search engines once who hires is online', async () => {
  const startup = await writing.write('startup', { name: 'Cantinelle' });
  const id = await writing.write('role', { startup, places: 'Lyon' });
  const ask = async (): Promise<JobPostingAnswer> => {
    const values = { title: 'Designer', body: 'Venez.', places: 'Lyon', outcome: 'open' };
    const response = await send('/parvis/job-posting/role', { documentId: id, values });
    return (await response.json()) as JobPostingAnswer;
  };
  const before = await ask();
  assert.deepEqual([before.gaps, before.unpublishedHost], [['host'], 'Cantinelle']);
  await writing.publish('startup', startup);
  const { gaps, advice, unpublishedHost } = await ask();
  assert.deepEqual([gaps, advice, unpublishedHost], [[], ['pay', 'contract', 'closing'], null]);
});

test('nobody is told without a session, nor of what does not exist', async () => {
  const form = { values: { title: 'Une annonce' } };
  assert.equal((await send('/parvis/checks/post', form, null)).status, 401);
  assert.equal((await send('/parvis/checks/post', form, cms.token)).status, 401);
  assert.equal((await send('/parvis/checks/nothing', form)).status, 404);
  assert.equal((await send('/parvis/checks/post', { ...form, documentId: 'nobody' })).status, 404);
  for (const body of [{}, { values: null }, { values: [] }, { values: {}, documentId: 3 }]) {
    assert.equal((await send('/parvis/checks/post', body)).status, 400);
  }
});
