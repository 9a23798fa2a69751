import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  addressOf,
  type CompiledSite,
  type Post,
  type Reading,
  type SharingCard,
  sharingPicture,
} from '@parvis/shared';
import type { Publisher } from '../../site/publisher/publisher.ts';
import { createBlobs } from '../../site/publisher/releases/blobs.ts';
import { statePaths } from '../../site/publisher/settings.ts';
import { aPost } from '../documents.ts';
import { createFakePainter, type FakePainter } from './fake-painter.ts';
import { createFakeSite } from './fake-site.ts';
import { setUpWorkbench, type Workbench } from './workbench.ts';

const cardOf = (title: string): SharingCard => ({
  ...{ kicker: 'Actualité', title, line: '', siteName: 'Essai', accent: '#0f5c4d' },
});

/** A site whose posts name the picture of their title; one with an excerpt has a picture of its own. */
function siteThatShares(): CompiledSite {
  const site = createFakeSite();
  const sharingCard = (reading: Reading, address: string) =>
    cardOf(reading.bySlug('post', address.split('/').at(-2) ?? '')?.title ?? 'Essai');
  const post = (reading: Reading, slug: string) => reading.bySlug('post', slug) ?? null;
  return {
    ...site,
    queries: { ...site.queries, sharingCard, post },
    routeGroups: {
      posts: (reading) =>
        reading.slugs('post').map((slug) => ({ address: addressOf('post', slug), kind: 'page' })),
    },
    async render(address, ask) {
      const shown = ask.post?.(address.split('/').at(-2)) as Post;
      if (shown.excerpt !== null) return { status: 200, body: '<html><head></head></html>' };
      const card = ask.sharingCard?.(address) as SharingCard;
      const image = `https://essai.example${sharingPicture(card)}`;
      const head = `<head><meta property="og:image" content="${image}"></head>`;
      return { status: 200, body: `<html>${head}${shown.body}</html>` };
    },
  };
}

describe('sharing pictures, beside pages that go live', () => {
  let bench: Workbench;
  let painter: FakePainter;
  let failures: unknown[];
  let called: PromiseWithResolvers<void>;

  const publish = (id: string, fields: Partial<Post> = {}) =>
    bench.cms.publish('post', aPost({ documentId: id, title: `Titre ${id}`, ...fields }));

  /** The titles that public pictures show. */
  const shown = async () =>
    [...(await bench.publicFiles())]
      .filter(([path]) => path.startsWith('partage/'))
      .map(([, bytes]) => bytes)
      .sort();

  /** Takes the steps that the background takes. */
  const follow = async (publisher: Publisher = bench.publisher) => {
    while (true) {
      called = Promise.withResolvers();
      if ((await publisher.followSharing()) === 'ready') return;
      await called.promise;
    }
  };

  beforeEach(async () => {
    painter = createFakePainter();
    failures = [];
    called = Promise.withResolvers();
    const onReady = (failure?: unknown) => {
      if (failure !== undefined) failures.push(failure);
      called.resolve();
    };
    bench = await setUpWorkbench({ site: siteThatShares(), sharing: { painter, onReady } });
    painter.blobs = createBlobs(statePaths(bench.folder).blobs);
    publish('un');
    publish('deux');
    await bench.publisher.publish('start');
  });
  afterEach(() => bench.clean());

  it('follow a page that is live already, without another release', async () => {
    assert.deepEqual(await shown(), []);
    await follow();
    assert.deepEqual(await shown(), ['Titre deux', 'Titre un']);
    assert.equal(bench.publisher.status().release, 1);
  });

  it('are at the path that the page names', async () => {
    await follow();
    const files = await bench.publicFiles();
    assert.equal(files.get(sharingPicture(cardOf('Titre un')).slice(1)), 'Titre un');
  });

  it('never hold up a publication, however long one takes to draw', async () => {
    painter.hold();
    const following = follow();
    publish('trois');
    assert.equal((await bench.publisher.publish('signal')).release, 2);
    assert.deepEqual(await shown(), []);
    painter.letGo();
    await following;
    await follow();
    assert.deepEqual(await shown(), ['Titre deux', 'Titre trois', 'Titre un']);
  });

  it('are drawn before those of a whole site when a change wants them', async () => {
    painter.hold();
    const following = follow();
    publish('trois');
    await bench.publisher.publish('signal');
    painter.letGo();
    await following;
    await follow();
    assert.equal(painter.drawn[1], 'Titre trois', 'after the one that was under way');
  });

  it('are drawn again only when what they say changes', async () => {
    await follow();
    publish('un', { body: 'Un autre texte.' });
    await bench.publisher.publish('signal');
    await follow();
    assert.equal(painter.drawn.length, 2);
    publish('un', { title: 'Titre neuf' });
    await bench.publisher.publish('signal');
    assert.deepEqual(await shown(), ['Titre deux'], 'the old one left with its page');
    await follow();
    assert.deepEqual(await shown(), ['Titre deux', 'Titre neuf']);
  });

  it('C3: leave in the same release as the last page that names them', async () => {
    publish('jumeau', { title: 'Titre un' });
    await bench.publisher.publish('signal');
    await follow();
    assert.deepEqual(await shown(), ['Titre deux', 'Titre un']);
    bench.cms.unpublish('post', 'un');
    await bench.publisher.publish('signal');
    assert.deepEqual(await shown(), ['Titre deux', 'Titre un'], 'another page names it');
    bench.cms.unpublish('post', 'jumeau');
    const { release } = await bench.publisher.publish('signal');
    assert.deepEqual([release, await shown()], [4, ['Titre deux']]);
  });

  it('are not drawn for a page that has a picture of its own, and leave when it gets one', async () => {
    await follow();
    publish('trois', { excerpt: 'Avec image' });
    publish('un', { excerpt: 'Avec image' });
    await bench.publisher.publish('signal');
    await follow();
    assert.deepEqual(await shown(), ['Titre deux']);
    assert.equal(painter.drawn.length, 2);
  });

  it('do not come after their page left while they were drawn', async () => {
    painter.hold();
    const following = follow();
    bench.cms.unpublish('post', 'un');
    bench.cms.unpublish('post', 'deux');
    publish('trois');
    await bench.publisher.publish('command', { confirm: true });
    painter.letGo();
    await following;
    await follow();
    assert.deepEqual(await shown(), ['Titre trois']);
  });

  it('are kept through a restart, without being drawn again', async () => {
    await follow();
    const restarted = await bench.restart();
    await restarted.resume();
    await follow(restarted);
    assert.deepEqual(await shown(), ['Titre deux', 'Titre un']);
    assert.equal(painter.drawn.length, 2);
  });

  it('C3: leave at a restart when what they show left meanwhile', async () => {
    await follow();
    bench.cms.unpublish('post', 'un');
    const restarted = await bench.restart();
    await restarted.resume();
    await restarted.publish('interval');
    assert.deepEqual(await shown(), ['Titre deux']);
  });

  it('come back with an earlier release, and no other joins it', async () => {
    await follow();
    bench.cms.unpublish('post', 'un');
    await bench.publisher.publish('signal');
    await bench.publisher.rollBack(1);
    await follow();
    assert.deepEqual(await shown(), ['Titre deux', 'Titre un']);
    await bench.publisher.publish('command');
    await follow();
    assert.deepEqual(await shown(), ['Titre deux']);
  });

  it('stay as long as the sweep of blobs runs', async () => {
    await follow();
    await bench.publisher.tidy({ least: 1, most: 2, days: 1 });
    await bench.publisher.publish('command', { full: true, confirm: false });
    await follow();
    assert.deepEqual(await shown(), ['Titre deux', 'Titre un']);
    assert.equal(painter.drawn.length, 2);
  });

  it('that cannot be drawn are told, and keep no other from being drawn', async () => {
    painter.cannotDraw('Titre deux');
    await follow();
    assert.deepEqual(await shown(), ['Titre un']);
    assert.match(String(failures), /« Titre deux » cannot be drawn/);
  });

  it('are tried again at the next look, which may find nothing new, but not for ever', async () => {
    painter.cannotDraw('Titre deux');
    await follow();
    painter.canDraw();
    await bench.publisher.publish('interval');
    await follow();
    assert.deepEqual(await shown(), ['Titre deux', 'Titre un']);

    publish('trois');
    painter.cannotDraw('Titre trois');
    await bench.publisher.publish('signal');
    for (let look = 0; look < 5; look += 1) {
      await follow();
      await bench.publisher.publish('interval');
    }
    assert.equal(failures.length, 1 + 3);
  });

  it('wait for another publication when none can be drawn', async () => {
    for (const id of ['trois', 'quatre', 'cinq']) publish(id);
    await bench.publisher.publish('signal');
    for (const id of ['trois', 'quatre', 'cinq']) painter.cannotDraw(`Titre ${id}`);
    await follow();
    assert.equal(failures.length, 3);
    await follow();
    assert.deepEqual([failures.length, await shown()], [3, []]);
    painter.canDraw();
    publish('six');
    await bench.publisher.publish('signal');
    await follow();
    assert.equal((await shown()).length, 6);
  });

  it('come in batches when there are many', async () => {
    for (let rank = 0; rank < 90; rank += 1) publish(`p${rank}`);
    await bench.publisher.publish('signal');
    await follow();
    assert.equal((await shown()).length, 92);
  });

  it('C1: are those of a full render after any changes', async () => {
    await follow();
    publish('un', { title: 'Autre' });
    bench.cms.unpublish('post', 'deux');
    publish('trois');
    await bench.publisher.publish('signal');
    await follow();
    const before = await bench.publicFiles();
    await bench.publisher.publish('command', { full: true });
    await follow();
    assert.deepEqual(await bench.publicFiles(), before);
  });
});
