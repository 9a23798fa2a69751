import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  documentSchemas,
  type Picture,
  publicationDocuments,
  publicationIndex,
} from '@parvis/shared';
import { plannedChanges } from '../../cms/src/planned/rows.ts';
import { type Cms, startCms } from './harness.ts';
import { pictureOf, type Writing, writingIn } from './writing.ts';

let cms: Cms;
let staff: Writing;
before(async () => {
  cms = await startCms();
  staff = writingIn(cms);
});
after(() => cms.stop());

const statusOf = async (path: string, options?: Parameters<Cms['get']>[1]) =>
  (await cms.get(path, options)).status;

const indexed = async () =>
  publicationIndex.parse(await (await cms.get('/api/publication/index')).json()).documents;

test('a draft is neither in the index nor answered', async () => {
  const post = await staff.write('post');
  assert.ok(!(await indexed()).some(({ documentId }) => documentId === post));
  assert.equal(await staff.published('post', post), undefined);
});

test('what only the draft of a published document says is not answered', async () => {
  const post = await staff.writeAndPublish('post', { body: 'Ce que tous lisent.' });
  const version = await staff.version('post', post);
  await staff.edit('post', post, { body: 'Encore secret.' });
  assert.equal((await staff.published('post', post))?.body, 'Ce que tous lisent.');
  assert.equal(await staff.version('post', post), version);
});

test('the index says when the next change is planned that is not done, and not what it is', async () => {
  const answer = async () => (await cms.get('/api/publication/index')).text();
  const next = async () => publicationIndex.parse(JSON.parse(await answer())).nextPlanned;
  assert.equal(await next(), null);
  const draft = await staff.write('post', { title: 'Encore secret' });
  const changes = plannedChanges(cms.strapi);
  const plan = (at: string) =>
    changes.add({
      ...({ subjectType: 'post', subject: draft, act: 'publish', plannedBy: 'Édith' } as const),
      at,
    });
  await plan('2126-03-11T08:00:00.000Z');
  const late = await plan('2026-03-10T08:00:00.000Z');
  assert.equal(await next(), '2026-03-10T08:00:00.000Z');
  assert.doesNotMatch(await answer(), new RegExp(`${draft}|Édith|secret`));
  await changes.end(late.id, { state: 'done', endedAt: '2026-03-10T08:00:01.000Z', reason: null });
  assert.equal(await next(), '2126-03-11T08:00:00.000Z');
});

test('an unpublished document leaves the index', async () => {
  const post = await staff.writeAndPublish('post');
  assert.ok(await staff.version('post', post));
  await staff.unpublish('post', post);
  assert.equal(await staff.version('post', post), undefined);
  assert.equal(await staff.published('post', post), undefined);
});

test('a document is answered with the version of the index', async () => {
  const post = await staff.writeAndPublish('post');
  const response = await cms.get(`/api/publication/documents?type=post&ids=${post}`);
  const { documents } = publicationDocuments.parse(await response.json());
  assert.equal(documents[0]?.version, await staff.version('post', post));
  assert.equal(response.headers.get('cache-control'), 'no-store');
});

test('a document is answered as the shared schema reads it', async () => {
  const author = await staff.write('author', {
    name: 'Camille Exemple',
    skills: 'écoute, code',
    links: [{ label: 'Blog', url: 'https://exemple.invalid' }],
    missions: [{ start: '2024-01-15', status: 'independent', employer: '', startups: [] }],
  });
  const attributes = await staff.published('author', author);
  assert.deepEqual(attributes?.missions, [
    { start: '2024-01-15', end: null, status: 'independent', employer: null, startups: [] },
  ]);
  const skills = String(attributes?.skills).split(', ');
  documentSchemas.author.parse({ ...attributes, documentId: author, skills });
});

test('a role keeps its numbers, days and instants', async () => {
  const role = await staff.writeAndPublish('role', {
    salaryMin: 38000.5,
    positions: 2,
    opensOn: '2026-03-01',
    closesOn: '2026-03-31',
    website: '',
  });
  const attributes = await staff.published('role', role);
  assert.equal(attributes?.salaryMin, 38000.5);
  assert.equal(attributes?.positions, 2);
  assert.equal(attributes?.opensOn, '2026-03-01');
  assert.equal(attributes?.outcome, 'open');
  assert.match(String(attributes?.updatedAt), /^\d{4}-.*Z$/);
});

test('what waited to be published last changed on that day', async () => {
  const page = await staff.writeAndPublish('page');
  const first = await staff.published('page', page);
  await staff.edit('page', page, { body: 'Ce qui attend.' });
  const { updatedAt: saved } = await staff.draft('page', page);
  assert.deepEqual(await staff.published('page', page), first);
  while (Date.now() <= Date.parse(String(saved))) await nextTurn();
  await staff.publish('page', page);
  const after = await staff.published('page', page);
  assert.ok(Date.parse(String(after?.updatedAt)) > Date.parse(String(saved)));
});

test('a date left empty is that of the publication', async () => {
  const post = await staff.writeAndPublish('post');
  const role = await staff.writeAndPublish('role');
  const post2 = await cms.strapi
    .documents('api::post.post')
    .create({ data: { title: 'Date', body: '' }, status: 'published' });
  assert.match(String((await staff.published('post', post))?.publicationDate), /^\d{4}-.*Z$/);
  assert.match(String((await staff.published('role', role))?.opensOn), /^\d{4}-\d\d-\d\d$/);
  assert.ok((await staff.published('post', post2.documentId))?.publicationDate);
});

describe('the version moves', () => {
  const moves = async (
    type: Parameters<Writing['version']>[0],
    id: string,
    change: () => Promise<unknown>,
  ) => {
    const earlier = await staff.version(type, id);
    assert.ok(earlier);
    await change();
    assert.notEqual(await staff.version(type, id), earlier);
  };

  test('when a text is published', async () => {
    const post = await staff.writeAndPublish('post');
    await moves('post', post, async () => {
      await staff.edit('post', post, { body: 'Autre chose.' });
      await staff.publish('post', post);
    });
  });

  test('when only a relation of a document without drafts changes', async () => {
    const startup = await staff.writeAndPublish('startup');
    const incubator = await staff.write('incubator');
    await moves('incubator', incubator, () =>
      staff.edit('incubator', incubator, { highlightedStartups: [startup] }),
    );
  });

  test('when only a component of a document without drafts changes', async () => {
    const author = await staff.write('author', { missions: [{ employer: 'Un' }] });
    await moves('author', author, () =>
      staff.edit('author', author, { missions: [{ employer: 'Deux' }] }),
    );
  });

  test('when a component or a relation is changed in the admin', async () => {
    const startup = await staff.writeAndPublish('startup');
    const author = await staff.write('author', { missions: [{ employer: 'Un' }] });
    await moves('author', author, () =>
      staff.saveInAdmin('author', author, {
        missions: [{ employer: 'Un', startups: { connect: [{ documentId: startup }] } }],
      }),
    );
    const missions = (await staff.published('author', author))?.missions;
    assert.deepEqual((missions as { startups: string[] }[])[0]?.startups, [startup]);
  });

  const coverOf = async (post: string) => (await staff.published('post', post))?.cover as Picture;
  const described = ({ source: _, ...rest }: Picture) => rest;

  test('when a picture is described otherwise', async () => {
    const picture = await pictureOf(cms, 'paysage.png');
    const author = await staff.write('author', { picture: picture.id });
    const post = await staff.writeAndPublish('post', { cover: picture.id });
    const { source } = await coverOf(post);
    const describePicture = () =>
      cms.strapi.plugin('upload').service('upload').updateFileInfo(picture.id, {
        alternativeText: 'Une autre description',
        credit: 'Camille Exemple',
        licence: 'cc_by_4_0',
      });
    await moves('author', author, () => moves('post', post, describePicture));
    assert.deepEqual(described(await coverOf(post)), {
      alternativeText: 'Une autre description',
      width: 4,
      height: 3,
      credit: 'Camille Exemple',
      licence: 'cc_by_4_0',
    });
    // A file that is replaced keeps its address: its source must not be the same.
    const [address, version] = (await coverOf(post)).source.split('?v=');
    assert.equal(address, picture.url);
    assert.notEqual(version, source.split('?v=')[1]);
  });

  test('but not when nothing changed', async () => {
    const post = await staff.writeAndPublish('post');
    assert.equal(await staff.version('post', post), await staff.version('post', post));
  });
});

describe('the door', () => {
  test('is closed without a token, and with a wrong one', async () => {
    for (const path of ['/api/publication/index', '/api/publication/documents?type=post&ids=a']) {
      assert.equal(await statusOf(path, { token: null }), 401);
      assert.equal(await statusOf(path, { token: 'wrong' }), 401);
    }
  });

  test('leads nowhere else', async () => {
    const draft = await staff.write('post', { title: 'Un secret de brouillon' });
    for (const path of [
      '/api/posts',
      `/api/posts/${draft}?status=draft`,
      '/api/post',
      '/api/authors',
      '/api/site',
      '/api/upload/files',
      '/api/content-type-builder/content-types',
      '/api/i18n/locales',
      '/admin/users',
      '/content-manager/collection-types/api::post.post',
      '/content-manager/collection-types/api::post.post?status=draft',
    ]) {
      const status = await statusOf(path);
      assert.ok([401, 403, 404, 405].includes(status), `${path} answered ${status}`);
    }
  });

  test('refuses what it does not know, and says why', async () => {
    const refusals: [string, RegExp][] = [
      ['/api/publication/index?status=draft', /Unknown parameter: status/],
      ['/api/publication/documents?type=post&ids=a&status=draft', /Unknown parameter: status/],
      ['/api/publication/documents?type=admin&ids=a', /must be one type of document/],
      ['/api/publication/documents?ids=a', /must be one type of document/],
      ['/api/publication/documents?type=post', /must list documentIds/],
      ['/api/publication/documents?type=post&ids=,', /must list documentIds/],
      [`/api/publication/documents?type=post&ids=${'a,'.repeat(101)}`, /101 documents; 100/],
      ['/api/publication/documents?type=post&ids=a&ids=b', /must list documentIds/],
    ];
    for (const [path, why] of refusals) {
      const response = await cms.get(path);
      assert.equal(response.status, 400, path);
      const { error } = (await response.json()) as { error: { message: string } };
      assert.match(error.message, why);
    }
  });

  test('answers an empty list for documents that are not there', async () => {
    const response = await cms.get('/api/publication/documents?type=post&ids=nobody');
    assert.deepEqual(await response.json(), { documents: [] });
  });

  test('shows pictures, and no other file of the state folder', async () => {
    const picture = await pictureOf(cms, 'image.png');
    assert.equal(await statusOf(picture.url, { token: null }), 200);
    for (const path of [
      '/uploads/../data.db',
      '/uploads/../../data.db',
      '/uploads/%2e%2e/data.db',
      '/data.db',
    ]) {
      assert.notEqual(await rawStatusOf(path), 200, path);
    }
  });
});

/** Asks for a path as it is written: `fetch` would tidy it up. */
function rawStatusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(cms.url);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
