import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Uses } from '../../cms/src/admin/panels/uses/answer.ts';
import { carryOut } from '../../cms/src/planned/carrying-out.ts';
import { plannedChanges } from '../../cms/src/planned/rows.ts';
import { attemptsIn } from '../../cms/src/roles/warning/attempts.ts';
import { unsentWarnings, type Warning } from '../../cms/src/roles/warning/due.ts';
import { rolesToWarnOf } from '../../cms/src/roles/warning/roles.ts';
import { type Cms, startCms } from './harness.ts';
import { noPostgres, type Postgres, startPostgres } from './postgres.ts';
import { adminToken, type Writing, writingIn } from './writing.ts';

describe('on PostgreSQL', { skip: noPostgres }, () => {
  let postgres: Postgres;
  let cms: Cms;
  let staff: Writing;
  before(async () => {
    postgres = await startPostgres();
    const environment = { DATABASE_CLIENT: 'postgres', DATABASE_URL: postgres.url };
    cms = await startCms({ environment });
    staff = writingIn(cms);
  });
  after(async () => {
    await cms?.stop();
    await postgres?.stop();
  });

  test('a post is published, and its version moves when it changes', async () => {
    const startup = await staff.write('startup');
    const post = await staff.writeAndPublish('post', { startups: [startup] });
    assert.deepEqual((await staff.published('post', post))?.startups, [startup]);
    const version = await staff.version('post', post);
    await staff.edit('post', post, { body: 'Autre chose.' });
    assert.equal(await staff.version('post', post), version);
    await staff.publish('post', post);
    assert.notEqual(await staff.version('post', post), version);
  });

  test('a slug that changes leaves a redirect', async () => {
    const post = await staff.writeAndPublish('post', { slug: 'avant' });
    await staff.edit('post', post, { slug: 'apres' });
    await staff.publish('post', post);
    assert.deepEqual(await staff.redirects(), [
      { from: '/actualites/avant/', to: '/actualites/apres/', kind: 'permanent' },
    ]);
  });

  test('publications of one document at the same time leave one published row', async () => {
    const post = await staff.write('post');
    await Promise.all([1, 2, 3, 4].map(() => staff.publish('post', post)));
    const rows = await cms.strapi.db
      .query('api::post.post')
      .count({ where: { documentId: post, publishedAt: { $notNull: true } } });
    assert.equal(rows, 1);
  });

  test('documents of one title, created at the same time, are told apart', async () => {
    const ids = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(() => staff.write('author', { name: 'En même temps' })),
    );
    const drafts = await Promise.all(ids.map((id) => staff.draft('author', id)));
    assert.equal(new Set(drafts.map(({ slug }) => slug)).size, ids.length);
  });

  test('what uses a document is found, and published with it', async () => {
    const headers = {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${await adminToken(cms)}`,
    };
    const startup = await staff.write('startup', { name: 'Un produit de plus' });
    const post = await staff.writeAndPublish('post', {
      title: 'En avance',
      startups: [startup],
      body: '[lui](/startups/un-produit-de-plus/)',
    });
    const member = await staff.write('author', {
      missions: [{ start: '2026-01-01', startups: [startup] }],
    });
    const uses = await fetch(`${cms.url}/parvis/uses/startup/${startup}`, { headers });
    const { referrers } = (await uses.json()) as Uses;
    assert.deepEqual(
      referrers.map(({ documentId, hasLink, isPublished }) => [documentId, hasLink, isPublished]),
      [
        [post, true, true],
        [member, false, true],
      ],
    );

    const also = [{ type: 'startup', documentId: startup }];
    const publish = () =>
      fetch(`${cms.url}/parvis/publish-together/post/${post}`, {
        ...{ method: 'POST', headers, body: JSON.stringify({ also, document: {} }) },
      });
    const answers = await Promise.all([publish(), publish(), publish()]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200],
    );
    assert.notEqual(await staff.version('startup', startup), undefined);
  });

  test('a planned change is carried out once, whoever tries too', async () => {
    const post = await staff.write('post', { title: 'Pour plus tard' });
    const at = '2126-03-10T08:00:00.000Z';
    const change = await plannedChanges(cms.strapi).add({
      ...{ subjectType: 'post', subject: post, act: 'publish', at, plannedBy: null },
    });
    const endings = await Promise.all(
      [1, 2, 3].map(() => carryOut(cms.strapi, change, new Date('2126-03-10T08:00:05.000Z'))),
    );
    assert.deepEqual(endings.toSorted(), ['done', 'elsewhere', 'elsewhere']);
    assert.notEqual(await staff.version('post', post), undefined);
  });

  test('a warning is taken once, whoever tries too, also after it failed', async () => {
    const now = new Date('2126-03-10T10:00:00.000Z');
    const attempts = attemptsIn(cms.strapi);
    const contact = await staff.write('author', { email: 'camille@parvis.invalid' });
    await staff.writeAndPublish('role', { closesOn: '2126-03-17', contacts: [contact] });
    const unsent = async () =>
      unsentWarnings(await rolesToWarnOf(cms.strapi, now), await attempts.since('2126-03-10'), now);
    const takenByOne = async ([warning]: Warning[]) => {
      assert.ok(warning);
      const all = await Promise.all([1, 2, 3].map(() => attempts.take(warning, now)));
      const [taken, ...others] = all.filter((attempt) => attempt !== undefined);
      assert.ok(taken);
      assert.deepEqual(others, []);
      return taken;
    };
    await attempts.end(await takenByOne(await unsent()), 'failed', now);
    await attempts.end(await takenByOne(await unsent()), 'sent', now);
    assert.deepEqual(await unsent(), []);
  });

  test('versions are kept, and the same content is told to be the same', async () => {
    const startup = await staff.write('startup', { phases: [{ name: 'construction' }] });
    for (let time = 0; time < 2; time += 1) await staff.publish('startup', startup);
    const versions = await cms.strapi.db
      .query('api::document-version.document-version')
      .findMany({ where: { subject: startup, act: 'published' } });
    assert.deepEqual(
      versions.map(({ number, content }) => [number, content.phases[0].name]),
      [[1, 'construction']],
    );
  });

  test('of two forms loaded together and saved at the same time, one is refused', async () => {
    const post = await staff.write('post');
    const loaded = new Date((await staff.draft('post', post)).updatedAt as string).toISOString();
    const token = await adminToken(cms);
    const save = async (title: string) => {
      const path = `/content-manager/collection-types/api::post.post/${post}`;
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-parvis-loaded-state': loaded,
      };
      const body = JSON.stringify({ title });
      return (await fetch(`${cms.url}${path}`, { method: 'PUT', headers, body })).status;
    };
    const answers = await Promise.all(['Un', 'Deux'].map(save));
    assert.deepEqual(answers.toSorted(), [200, 409]);
  });
});
