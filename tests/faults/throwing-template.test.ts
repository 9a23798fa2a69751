import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Publisher } from '../../site/publisher/publisher.ts';
import { statePaths } from '../../site/publisher/settings.ts';
import { anAuthor, aPost } from '../documents.ts';
import { createFakeCms, type FakeCms } from '../publisher/fake-cms.ts';
import { EXPLOSIVE } from './site/linked-site.ts';
import { publisherOn } from './site/publisher-on.ts';
import { filesIn } from './site/state.ts';
import { visit } from './site/visit.ts';

describe('C6: a template that throws for one document', () => {
  let folder: string;
  let cms: FakeCms;
  let publisher: Publisher;
  const authors = ['ada'];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parvis-throws-'));
    cms = createFakeCms();
    cms.publish('author', anAuthor({ documentId: 'ada' }));
    cms.publish('post', aPost({ documentId: 'un', title: 'Bonjour', authors }));
    cms.publish('post', aPost({ documentId: 'deux', authors }));
    publisher = await publisherOn(folder, cms);
    await publisher.publish('start');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const explosive = { documentId: 'un', title: 'Bonsoir', body: EXPLOSIVE, authors };

  /** What the whole site says, where no link is dead. */
  async function allWords(): Promise<string> {
    const { read, deadLinks } = await visit(statePaths(folder).public);
    assert.deepEqual(deadLinks, []);
    return [...read.values()].join('\n');
  }

  async function assertLastGood(): Promise<void> {
    const words = await allWords();
    assert.match(words, /Bonjour/);
    assert.doesNotMatch(words, /Bonsoir/);
    const { problems } = publisher.status();
    assert.match(
      JSON.stringify(problems),
      /actualites\/un\/|"un"/,
      'the status names the document',
    );
  }

  it('keeps it at its last good version everywhere, and publishes the others', async () => {
    cms.publish('post', aPost(explosive));
    cms.publish('post', aPost({ documentId: 'deux', title: 'Un autre titre', authors }));
    cms.publish('post', aPost({ documentId: 'trois', title: 'Un nouveau', authors }));
    await publisher.publish('signal');
    await assertLastGood();
    const words = await allWords();
    for (const title of ['Un autre titre', 'Un nouveau']) assert.ok(words.includes(title), title);
  });

  it('keeps it so at the next looks, and after a start without the CMS', async () => {
    cms.publish('post', aPost(explosive));
    await publisher.publish('signal');
    await publisher.publish('interval');
    await assertLastGood();
    cms.goDown();
    publisher = await publisherOn(folder, cms);
    await publisher.resume();
    const words = await allWords();
    assert.match(words, /Bonjour/);
    assert.doesNotMatch(words, /Bonsoir/);
    cms.comeBack();
    await publisher.publish('start');
    await assertLastGood();
  });

  it('keeps it at its address, when that would have changed', async () => {
    cms.publish('post', aPost({ ...explosive, slug: 'bonsoir' }));
    await publisher.publish('signal');
    await assertLastGood();
    assert.ok((await visit(statePaths(folder).public)).read.has('/actualites/un/'));
  });

  it('shows nothing of one that never had a good version, and no link to it', async () => {
    cms.publish('post', aPost({ ...explosive, documentId: 'trois' }));
    await publisher.publish('signal');
    assert.doesNotMatch(await allWords(), /Bonsoir/);
  });

  it('removes it when it is unpublished', async () => {
    cms.publish('post', aPost(explosive));
    await publisher.publish('signal');
    cms.unpublish('post', 'un');
    await publisher.publish('signal');
    assert.doesNotMatch(await allWords(), /Bonjour|Bonsoir/);
  });

  it('publishes it once it is mended, and the site is a render from nothing', async () => {
    cms.publish('post', aPost(explosive));
    await publisher.publish('signal');
    cms.mendBodies();
    await publisher.publish('signal');
    assert.match(await allWords(), /Bonsoir/);
    assert.deepEqual(publisher.status().problems.pages, []);

    const other = join(folder, 'other');
    await (await publisherOn(other, cms)).publish('start');
    const [mended, fresh] = [statePaths(folder).public, statePaths(other).public];
    assert.deepEqual(await filesIn(mended), await filesIn(fresh));
  });
});
