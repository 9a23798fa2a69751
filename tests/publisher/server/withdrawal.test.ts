import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LARGEST_WITHDRAWAL, publisherApi, withdrawal } from '@parvis/shared';
import type { TouchedPage } from '../../../site/publisher/foresight/foreseen.ts';
import { bearer, openServer } from './open-server.ts';

const path = publisherApi.withdrawal('post', ['a', 'b']);

it('answers with whole addresses, the first ones only, and how many there are', async () => {
  await using door = await openServer();
  const pages = Array.from(
    { length: 70 },
    (_, rank): TouchedPage => ({ address: `/p${rank}/`, becomes: 'different', title: null }),
  );
  door.service.foresees({ pages, files: 12 });
  const told = withdrawal.parse(await (await door.get(path, bearer)).json());
  assert.deepEqual(
    [told.pages[0]?.address, told.pages.length, told.total, told.files],
    ['https://parvis.invalid/p0/', 50, 70, 12],
  );
});

it('tells nothing to who does not bear the secret', async () => {
  await using door = await openServer();
  door.service.foresees({ pages: [], files: 0 });
  assert.equal((await door.get(path)).status, 401);
});

it('says that it does not know yet while the site is rendered', async () => {
  await using door = await openServer();
  assert.equal((await door.get(path, bearer)).status, 503);
});

it('refuses types that do not exist, and more documents than a list of staff shows', async () => {
  await using door = await openServer();
  door.service.foresees({ pages: [], files: 0 });
  assert.equal((await door.get('/withdrawal/recette/a', bearer)).status, 404);
  const ids = Array.from({ length: LARGEST_WITHDRAWAL + 1 }, (_, rank) => `d${rank}`);
  assert.equal((await door.get(publisherApi.withdrawal('post', ids), bearer)).status, 400);
});
