import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, before, beforeEach, describe, it } from 'node:test';
import sharp from 'sharp';
import type { Publisher } from '../../site/publisher/publisher.ts';
import { statePaths } from '../../site/publisher/settings.ts';
import { aPost } from '../documents.ts';
import { createFakeCms, type FakeCms } from '../publisher/fake-cms.ts';
import { publisherOn } from './site/publisher-on.ts';
import { visit } from './site/visit.ts';

describe('a bad picture', () => {
  let photograph: Buffer;
  let huge: Buffer;
  let folder: string;
  let cms: FakeCms;
  let publisher: Publisher;

  before(async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const grain = { width: 800, height: 600, channels: 3, background: 'white', noise } as const;
    photograph = await sharp({ create: grain }).jpeg().toBuffer();
    const wide = { width: 10_000, height: 6000, channels: 3, background: 'teal' } as const;
    huge = await sharp({ create: wide }).jpeg().toBuffer();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parvis-pictures-'));
    cms = createFakeCms();
    cms.holdFile('/uploads/good.jpg', photograph);
    cms.publish('post', postWith('good'));
    publisher = await publisherOn(folder, cms);
    await publisher.publish('start');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  function postWith(picture: string) {
    const source = `/uploads/${picture}.jpg`;
    const cover = { source, alternativeText: picture, width: 800, height: 600 };
    return aPost({ documentId: picture, cover });
  }

  /** The pages of posts, and whether each shows a picture. */
  async function pages(): Promise<Record<string, boolean>> {
    const { read, deadLinks } = await visit(statePaths(folder).public);
    assert.deepEqual(deadLinks, []);
    const posts = [...read].filter(([address]) => address.startsWith('/actualites/'));
    return Object.fromEntries(
      posts.map(([address, text]) => [address.slice(12, -1), text.includes('<img')]),
    );
  }

  const unreadable: Record<string, () => Uint8Array> = {
    'an HTML file named .jpg': () => Buffer.from('<!doctype html><script>alert(1)</script>'),
    'a truncated one': () => photograph.subarray(0, photograph.length / 2),
    'an empty one': () => Buffer.alloc(0),
  };
  for (const [words, bytes] of Object.entries(unreadable)) {
    it(`(${words}) stops nothing: its page goes live without it, and the status names it`, async () => {
      cms.holdFile('/uploads/bad.jpg', bytes());
      cms.publish('post', postWith('bad'));
      cms.publish('post', aPost({ documentId: 'other' }));
      await publisher.publish('signal');
      assert.deepEqual(await pages(), { good: true, bad: false, other: false });
      const { pictures } = publisher.status().problems;
      assert.deepEqual(
        pictures.map(({ source }) => source),
        ['/uploads/bad.jpg'],
      );
      assert.match(pictures[0]?.reason ?? '', /\S+ \S+/, 'a reason in words');

      cms.holdFile('/uploads/better.jpg', photograph);
      cms.publish('post', { ...postWith('better'), documentId: 'bad', slug: 'bad' });
      await publisher.publish('signal');
      assert.deepEqual(await pages(), { good: true, bad: true, other: false });
      assert.deepEqual(publisher.status().problems.pictures, []);
    });
  }

  it('(60 megapixels) goes live with its page', async () => {
    cms.holdFile('/uploads/huge.jpg', huge);
    cms.publish('post', postWith('huge'));
    await publisher.publish('signal');
    const { huge: isShown } = await pages();
    assert.notEqual(isShown, undefined, 'the page is live');
    await publisher.publish('pictures' as Parameters<Publisher['publish']>[0]);
    assert.deepEqual(await pages(), { good: true, huge: true });
    assert.deepEqual(publisher.status().problems.pictures, []);
  });

  it('(one that the CMS never ends giving) keeps no page waiting', {
    timeout: 60_000,
  }, async () => {
    const given = Promise.withResolvers<Uint8Array | undefined>();
    const slow = { ...cms, file: () => given.promise };
    publisher = await publisherOn(folder, slow, { patience: () => Promise.resolve() });
    await publisher.resume();
    cms.publish('post', postWith('slow'));
    await publisher.publish('signal');
    assert.deepEqual(await pages(), { good: true, slow: false });
    given.resolve(undefined);
  });
});
