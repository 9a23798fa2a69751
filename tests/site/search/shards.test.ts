import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchFolder, searchManifestPath } from '@parvis/shared';
import { createShards } from '../../../site/publisher/search/shards.ts';
import { search } from '../../../site/src/search/search.ts';
import { keepShards } from '../../../site/src/search/shards.ts';
import { entryNamed, folderOfIndex } from '../../publisher/search/files.ts';

/** A site whose index has several shards, and what was read of it. */
function siteWithIndex(...names: string[]) {
  const [made, folder] = [createShards(3), folderOfIndex()];
  const reads: string[] = [];
  const publish = (...more: string[]) => {
    for (const name of more) made.put(entryNamed(name));
    folder.take(made.build());
  };
  publish(...names);
  return {
    files: folder.files,
    reads,
    publish,
    read: async (path: string) => {
      reads.push(path);
      return folder.files.get(path);
    },
  };
}

const many = ['aube', 'brume', 'dune', 'fjord', 'givre', 'houle', 'lande', 'jonc'];

test('all shards are read, and each one that arrives is told with those before', async () => {
  const site = siteWithIndex(...many);
  const told: number[] = [];
  const shards = await keepShards(2).load(site.read, (some) => told.push(some.length));
  assert.ok(Array.isArray(shards) && shards.length > 2);
  assert.equal(search(shards, 'brume').found.length, 1);
  assert.deepEqual(
    told,
    Array.from(shards, (_, rank) => rank + 1),
  );
});

test('what was read is kept, and only what changed is read again', async () => {
  const site = siteWithIndex(...many);
  const kept = keepShards(1);
  await kept.load(site.read);
  site.reads.length = 0;
  await kept.load(site.read);
  assert.deepEqual(site.reads, [searchManifestPath]);
  site.publish('aube', 'nouvelle');
  site.reads.length = 0;
  const shards = await kept.load(site.read);
  assert.ok(site.reads.length <= 3, site.reads.join(' '));
  assert.equal(search(shards as never, 'nouvelle').found.length, 1);
});

test('visitors who come at once wait for one reading', async () => {
  const site = siteWithIndex(...many);
  const kept = keepShards(1);
  await Promise.all([kept.load(site.read), kept.load(site.read)]);
  const shards = site.reads.filter((path) => path !== searchManifestPath);
  assert.equal(new Set(shards).size, shards.length);
});

test('when a release takes a shard away meanwhile, its own manifest is read', async () => {
  const site = siteWithIndex(...many);
  let isReleased = false;
  const shards = await keepShards(1).load(async (path) => {
    const text = await site.read(path);
    if (!isReleased) site.publish('aube', ...many.map((name) => `${name}-bis`));
    isReleased = true;
    return text;
  });
  assert.ok(Array.isArray(shards));
  assert.equal(search(shards, 'jonc-bis').found.length, 1);
});

test('a site without an index, or with one of another making, says so', async () => {
  const kept = keepShards(1);
  assert.equal(await kept.load(async () => undefined), 'absent');
  const other = { format: 0, entries: 1, shards: [{ file: 'a.json', entries: 1 }] };
  assert.equal(await kept.load(async () => JSON.stringify(other)), 'foreign');
  const site = siteWithIndex(...many);
  for (const path of [...site.files.keys()]) {
    if (path.startsWith(searchFolder) && path !== searchManifestPath) site.files.delete(path);
  }
  assert.equal(await kept.load(site.read), 'absent');
});

test('a failure is told, and the next time may be better', async () => {
  const site = siteWithIndex(...many);
  const kept = keepShards(2);
  const failing = async (path: string) => {
    if (path !== searchManifestPath) throw new Error('network');
    return site.read(path);
  };
  await assert.rejects(kept.load(failing), /network/);
  assert.ok(Array.isArray(await kept.load(site.read)));
});
