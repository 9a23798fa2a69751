import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { type FileVersion, keepVersions } from '../../site/serve/versions.ts';
import { createDiskInMemory } from './disk-in-memory.ts';

const room = { total: 1000, largest: 400 };

async function textOf(version: FileVersion | undefined): Promise<string | undefined> {
  const body = await version?.read();
  return body && (Buffer.isBuffer(body) ? body : await buffer(body)).toString();
}

function keeperOf(files: Record<string, string>) {
  const disk = createDiskInMemory(files);
  return { disk, find: keepVersions(disk, room) };
}

test('a file is read once for all who ask for it', async () => {
  const { disk, find } = keeperOf({ page: 'texte' });
  await Promise.all([find('page'), find('page'), find('page')]);
  await find('page');
  assert.deepEqual(disk.reads, ['page']);
});

test('a file that was replaced is seen at the next question, even with as many bytes', async () => {
  const { disk, find } = keeperOf({ page: 'matin' });
  const before = await find('page');
  disk.put('page', 'soirs');
  const after = await find('page');
  assert.equal(await textOf(after), 'soirs');
  assert.notEqual(before?.fingerprint, after?.fingerprint);
});

test('a file that was removed is gone at the next question, and may come back', async () => {
  const { disk, find } = keeperOf({ page: 'texte' });
  await find('page');
  disk.remove('page');
  assert.equal(await find('page'), undefined);
  disk.put('page', 'retour');
  assert.equal(await textOf(await find('page')), 'retour');
});

test('who asks after a replacement does not get what was being read before it', async () => {
  const { disk, find } = keeperOf({ page: 'ancien' });
  const early = find('page');
  disk.put('page', 'nouveau');
  const late = find('page');
  await early;
  assert.equal(await textOf(await late), 'nouveau');
});

test('a file that is removed between the look and the reading is not there', async () => {
  const { disk, find } = keeperOf({ page: 'texte' });
  disk.beforeReading(() => disk.remove('page'));
  assert.equal(await find('page'), undefined);
});

test('bytes that were written to while they were read are not kept', async () => {
  const disk = createDiskInMemory({ page: 'texte' });
  const unsure = { ...disk, read: async () => ({ identity: undefined, bytes: Buffer.from('te') }) };
  const find = keepVersions(unsure, room);
  assert.notEqual(await find('page'), await find('page'));
});

test('the same bytes have the same fingerprint in any file', async () => {
  const { find } = keeperOf({ one: 'texte', other: 'texte' });
  assert.equal((await find('one'))?.fingerprint, (await find('other'))?.fingerprint);
});

test('a variant is compressed once, however many ask for it at once', async () => {
  const { find } = keeperOf({ page: 'texte '.repeat(20) });
  const version = await find('page');
  const [first, second] = await Promise.all([
    version?.compressed?.('br'),
    version?.compressed?.('br'),
  ]);
  assert.ok(first);
  assert.equal(first, second);
  assert.equal(first, await (await find('page'))?.compressed?.('br'));
  assert.equal(brotliDecompressSync(first).toString(), 'texte '.repeat(20));
});

test('the file that was not asked for longest is forgotten when there are too many', async () => {
  const { disk, find } = keeperOf({ a: 'a'.repeat(400), b: 'b'.repeat(400), c: 'c'.repeat(400) });
  for (const file of ['a', 'b', 'a', 'c', 'a', 'b']) await find(file);
  assert.deepEqual(disk.reads, ['a', 'b', 'c', 'b']);
});

test('compressed variants are counted among what is kept', async () => {
  const { disk, find } = keeperOf({ a: 'a'.repeat(400), b: 'b'.repeat(400), c: 'c'.repeat(200) });
  for (const file of ['a', 'b']) await find(file);
  await (await find('c'))?.compressed?.('gzip');
  for (const file of ['b', 'c', 'a']) await find(file);
  assert.deepEqual(disk.reads, ['a', 'b', 'c', 'a']);
});

test('a file that is too large to be kept is streamed, and never compressed', async () => {
  const { disk, find } = keeperOf({ large: 'x'.repeat(401) });
  const version = await find('large');
  assert.equal(version?.compressed, undefined);
  assert.equal(version?.size, 401);
  assert.equal(await textOf(version), 'x'.repeat(401));
  assert.deepEqual(disk.reads, []);
});

test('a large file that was replaced since it was found is not streamed in its place', async () => {
  const { disk, find } = keeperOf({ large: 'x'.repeat(401) });
  const version = await find('large');
  disk.put('large', 'y'.repeat(401));
  assert.equal(await version?.read(), undefined);
  assert.notEqual((await find('large'))?.fingerprint, version?.fingerprint);
});
