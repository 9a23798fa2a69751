import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Details } from '../../../../site/publisher/server/status/details.ts';
import { bearer, openServer } from '../open-server.ts';

const problems = {
  documents: [
    { type: 'post', documentId: 'abc', version: 'v2', field: 'title', reason: 'le titre manque' },
    { type: 'site', documentId: 'xyz', version: 'v1', field: null, reason: 'le nom manque' },
  ] as const,
  pages: [{ address: '/actualites/abc/', reason: 'boum' }],
  pictures: [
    {
      source: '/uploads/photo.jpg',
      reason: 'la photo est tronquée',
      mayPass: false,
      documents: [{ type: 'author', documentId: 'def' }] as const,
    },
  ],
};

it('tells who bears the secret every problem, and where in the admin to put it right', async () => {
  await using door = await openServer();
  assert.equal((await door.get('/status/details')).status, 401);
  door.service.is({
    removalsToConfirm: 40,
    lateSince: '2026-03-10T08:00:00.000Z',
    planLateSince: '2026-03-10T07:00:00.000Z',
    heldAt: 5,
    problems: structuredClone(problems) as never,
  });
  door.service.failed('cms');
  const details = (await (await door.get('/status/details', bearer)).json()) as Details;
  const admin = 'https://cms.invalid/admin/content-manager';
  assert.deepEqual(
    details.problems.documents.map((problem) => problem.admin),
    [`${admin}/collection-types/api::post.post/abc`, `${admin}/single-types/api::site.site`],
  );
  assert.equal(details.problems.documents[0]?.reason, 'le titre manque');
  assert.equal(
    details.problems.pictures[0]?.documents[0]?.admin,
    `${admin}/collection-types/api::author.author/def`,
  );
  assert.deepEqual(details.problems.pages, problems.pages);
  assert.equal(details.state, 'held');
  assert.equal(details.lateSince, '2026-03-10T07:00:00.000Z');
  assert.equal(details.alarms.length, 5);
  assert.match(details.alarms[1] ?? '', /planned for 2026-03-10T07:00:00.000Z .* CMS runs/);
  assert.equal(details.failure?.cause, 'cms');
  assert.equal(details.lastEntry, null);
});
