import assert from 'node:assert/strict';
import { it } from 'node:test';
import { publisherApi, releasesOfDocument } from '@parvis/shared';
import { bearer, openServer } from './open-server.ts';

const path = publisherApi.releasesOf('post', 'abc');

it('tells who bears the secret which releases carried a document, and nobody else', async () => {
  await using door = await openServer();
  door.service.knows('post', 'abc', {
    version: 'v1',
    since: '2026-03-10T09:58:00.000Z',
    release: 7,
  });
  assert.equal((await door.get(path)).status, 401);
  const answer = await door.get(path, bearer);
  assert.deepEqual(releasesOfDocument.parse(await answer.json()).releases, [
    { version: 'v1', release: 7, activatedAt: '2026-03-10T09:58:00.000Z' },
  ]);
  const unknown = await door.get('/releases/of/post/unknown', bearer);
  assert.deepEqual(await unknown.json(), { releases: [] });
  assert.equal((await door.get('/releases/of/poem/abc', bearer)).status, 404);
});
