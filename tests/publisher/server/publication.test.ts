import assert from 'node:assert/strict';
import { it } from 'node:test';
import { publicationForeseen, publisherApi } from '@parvis/shared';
import { aLink } from '../preview/fake-preview.ts';
import { bearer, openServer } from './open-server.ts';

const path = publisherApi.publication(aLink());

it('answers with whole addresses, the first ones only, and how many there are of each', async () => {
  await using door = await openServer();
  const pages = Array.from({ length: 70 }, (_, rank) => ({
    ...{ address: `/p${rank}/`, title: null },
    becomes: rank === 0 ? ('new' as const) : ('different' as const),
  }));
  const from = '2026-04-10T08:00:00.000Z';
  door.service.foreseesPublication({ pages, files: 12, from });
  const { pages: named, ...told } = publicationForeseen.parse(
    await (await door.get(path, bearer)).json(),
  );
  assert.deepEqual([named[0]?.address, named.length], ['https://parvis.invalid/p0/', 50]);
  assert.deepEqual(told, { counts: { new: 1, different: 69, gone: 0 }, files: 12, from });
});

it('tells nothing to who does not bear the secret, with a good link even', async () => {
  await using door = await openServer();
  door.service.foreseesPublication({ pages: [], files: 0, from: null });
  assert.equal((await door.get(path)).status, 401);
});

it('says that it does not know, and that a link opens nothing', async () => {
  await using door = await openServer();
  assert.equal((await door.get(path, bearer)).status, 503);
  door.service.foreseesPublication('refused');
  assert.equal((await door.get(path, bearer)).status, 404);
});
