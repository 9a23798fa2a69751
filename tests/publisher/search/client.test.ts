import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { SearchManifest } from '@parvis/shared';
import { createSearchIndex } from '../../../site/publisher/search/client.ts';
import { search } from '../../../site/src/search/search.ts';
import { readShard } from '../../../site/src/search/shard.ts';
import { entryNamed, folderOfIndex } from './files.ts';

/** What a visitor who has just opened the page finds. */
function visit(files: ReadonlyMap<string, string>, typed: string): string[] {
  const manifest = JSON.parse(files.get('recherche/index/index.json') ?? '{}') as SearchManifest;
  const shards = manifest.shards.map(({ file }) =>
    readShard(files.get(`recherche/index/${file}`) ?? ''),
  );
  return search(shards, typed).found.map(({ address }) => address);
}

describe('the index, made by a thread of its own', async () => {
  const index = createSearchIndex();
  after(() => index.stop());
  const folder = folderOfIndex();
  const many = Array.from({ length: 600 }, (_, rank) => entryNamed(`document-${rank}`));

  await it('holds what was put, as French is searched', async () => {
    const put = [
      entryNamed('droits', { text: 'Pour faciliter l’accès aux droits.' }),
      entryNamed('atelier', { title: 'Une œuvre commune' }),
      entryNamed('offre', { title: 'Développeur·se', kind: 'role' }),
    ];
    folder.take(await index.update({ put: [...many, ...put], remove: [] }));
    assert.ok(folder.files.size >= 4, 'the manifest, and several shards');
    assert.deepEqual(visit(folder.files, 'accès'), ['/actualites/droits/']);
    assert.deepEqual(visit(folder.files, 'oeuvre'), ['/actualites/atelier/']);
    assert.deepEqual(visit(folder.files, 'développeuse'), ['/actualites/offre/']);
  });

  await it('loses a document, its words and its file at once', async () => {
    const files = await index.update({ put: [], remove: ['/actualites/atelier/'] });
    folder.take(files);
    assert.equal(files.put.length, 2, 'one shard and the manifest');
    assert.equal(files.remove.length, 1);
    assert.deepEqual(visit(folder.files, 'oeuvre'), []);
    assert.doesNotMatch(folder.text(), /atelier|oeuvr|œuvre/);
  });

  await it('takes changes one after the other, as they were asked', async () => {
    const changes = [
      index.update({ put: [entryNamed('un')], remove: [] }),
      index.update({ put: [entryNamed('deux')], remove: ['/actualites/un/'] }),
      index.update({ put: [], remove: ['/actualites/deux/'] }),
    ];
    for (const files of await Promise.all(changes)) folder.take(files);
    assert.doesNotMatch(folder.text(), /\/actualites\/(?:un|deux)\//);
  });

  await it('is over when it is stopped, and says so', async () => {
    const waiting = index.update({ put: many, remove: [] });
    await index.stop();
    await assert.rejects(waiting, /thread of the search index is over/);
    await assert.rejects(index.update({ put: [], remove: [] }), /is over/);
  });
});
