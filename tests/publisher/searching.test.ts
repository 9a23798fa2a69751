import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Publisher } from '../../site/publisher/publisher.ts';
import { aPost } from '../documents.ts';
import { createFakeIndex, type FakeIndex } from './fake-index.ts';
import { setUpWorkbench, type Workbench } from './workbench.ts';

describe('the search index, beside pages that go live', () => {
  let bench: Workbench;
  let index: FakeIndex;
  let ready: (() => void) | undefined;

  const found = async (): Promise<string[] | undefined> => {
    const text = (await bench.publicFiles()).get('recherche/index/index.json');
    return text === undefined ? undefined : (JSON.parse(text) as string[]);
  };
  /** Takes the steps that the background takes. */
  const follow = async (publisher: Publisher = bench.publisher) => {
    while (true) {
      const arrived = new Promise<void>((resolve) => {
        ready = resolve;
      });
      const state = await publisher.followSearch();
      if (state === 'ready') return;
      if (state === 'waiting') await arrived;
    }
  };

  beforeEach(async () => {
    index = createFakeIndex();
    const search = { createIndex: index.create, onReady: () => ready?.() };
    bench = await setUpWorkbench({ search });
    bench.cms.publish('post', aPost({ documentId: 'un', title: 'Un' }));
    bench.cms.publish('post', aPost({ documentId: 'deux', title: 'Deux' }));
    await bench.publisher.publish('start');
  });
  afterEach(() => bench.clean());

  it('follows a page that is live already, without another release', async () => {
    assert.equal(await found(), undefined);
    assert.equal(bench.publisher.status().searchedAt, null);
    await follow();
    assert.deepEqual(await found(), ['Deux', 'Un']);
    const { release, searchedAt } = bench.publisher.status();
    assert.deepEqual([release, searchedAt], [1, '2026-03-10T10:00:00.000Z']);
    assert.deepEqual(bench.events.at(-1), { kind: 'searchable', publication: 1, release: 1 });
  });

  it('asks again only what changed', async () => {
    await follow();
    bench.cms.publish('post', aPost({ documentId: 'un', title: 'Un, mieux' }));
    await bench.publisher.publish('signal');
    assert.deepEqual(await found(), ['Deux', 'Un'], 'it follows later');
    await follow();
    assert.deepEqual(await found(), ['Deux', 'Un, mieux']);
  });

  it('forgets what leaves the site in the same release', async () => {
    await follow();
    bench.cms.unpublish('post', 'un');
    const { release } = await bench.publisher.publish('signal');
    assert.deepEqual(await found(), ['Deux']);
    const names = [...(await bench.publicFiles()).keys()].filter((path) => /Un/.test(path));
    assert.deepEqual([release, names], [2, []]);
  });

  it('does not publish an index that was being built when a document left', async () => {
    index.holdBuilds();
    const following = follow();
    await new Promise(setImmediate);
    bench.cms.unpublish('post', 'un');
    await bench.publisher.publish('signal');
    assert.equal(await found(), undefined);
    index.letBuild();
    await following;
    assert.deepEqual(await found(), ['Deux']);
  });

  it('keeps the index of an earlier process until its own is made', async () => {
    await follow();
    const restarted = await bench.restart();
    await restarted.resume();
    assert.deepEqual(await found(), ['Deux', 'Un']);
    await follow(restarted);
    assert.deepEqual(await found(), ['Deux', 'Un']);
  });

  it('has no index rather than one that names what left while no process ran', async () => {
    await follow();
    bench.cms.unpublish('post', 'un');
    const restarted = await bench.restart();
    await restarted.resume();
    await restarted.publish('interval');
    assert.equal(await found(), undefined);
    await follow(restarted);
    assert.deepEqual(await found(), ['Deux']);
  });

  it('starts another index when one dies', async () => {
    await follow();
    bench.cms.publish('post', aPost({ documentId: 'trois', title: 'Trois' }));
    await bench.publisher.publish('signal');
    index.dieAtNextBuild();
    await follow();
    assert.deepEqual(await found(), ['Deux', 'Trois', 'Un']);
  });

  it('waits while an earlier release is held', async () => {
    await follow();
    bench.cms.publish('post', aPost({ documentId: 'trois', title: 'Trois' }));
    await bench.publisher.publish('signal');
    await bench.publisher.rollBack(1);
    await follow();
    assert.deepEqual(await found(), ['Deux', 'Un']);
    await bench.publisher.publish('command');
    await follow();
    assert.deepEqual(await found(), ['Deux', 'Trois', 'Un']);
  });
});
