import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { CmsUnavailableError, createCms } from '../../site/publisher/cms/client.ts';
import { TooManyRemovalsError } from '../../site/publisher/look.ts';
import type { Publisher } from '../../site/publisher/publisher.ts';
import { statePaths } from '../../site/publisher/settings.ts';
import { anAuthor, aPost } from '../documents.ts';
import { createFakeCms, type FakeCms } from '../publisher/fake-cms.ts';
import * as faults from './cms/faults.ts';
import { type Door, type Fault, type FaultyCms, serveCms } from './cms/faulty-cms.ts';
import { publisherOn } from './site/publisher-on.ts';
import { filesIn } from './site/state.ts';
import { visit } from './site/visit.ts';

/** A publisher that does not wait long, so that its patience can be tried. */
const patience = { deadline: 300, retryDelays: [1, 1] };
const TRIES = 1 + patience.retryDelays.length;

describe('a CMS that misbehaves', () => {
  let folder: string;
  let content: FakeCms;
  let cms: FaultyCms;
  let publisher: Publisher;
  const publicFiles = () => filesIn(statePaths(folder).public);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parvis-cms-'));
    content = createFakeCms();
    content.publish('author', anAuthor({ documentId: 'ada' }));
    for (const documentId of ['un', 'deux', 'trois']) {
      content.publish('post', aPost({ documentId, authors: ['ada'] }));
    }
    cms = await serveCms(content);
    publisher = await publisherOn(folder, createCms({ ...cms, patience }));
    await publisher.publish('start');
  });
  afterEach(async () => {
    await cms.close();
    await rm(folder, { recursive: true });
  });

  /** One change of each kind, so that a look asks at the index and for documents. */
  function change(): void {
    content.publish('post', aPost({ documentId: 'un', title: 'Un titre neuf', authors: ['ada'] }));
    content.publish('post', aPost({ documentId: 'quatre', authors: ['ada'] }));
    content.unpublish('post', 'deux');
  }

  /** The site is what a publisher that starts from nothing makes of the CMS, and nothing is dead. */
  async function assertHealed(): Promise<void> {
    cms.behave();
    await publisher.publish('interval');
    const other = await mkdtemp(join(tmpdir(), 'parvis-cms-'));
    try {
      await (await publisherOn(other, content)).publish('start');
      assert.deepEqual(await publicFiles(), await filesIn(statePaths(other).public));
    } finally {
      await rm(other, { recursive: true });
    }
    assert.deepEqual((await visit(statePaths(folder).public)).deadLinks, []);
  }

  async function assertKept(door: Door, fault: Fault): Promise<void> {
    const before = await publicFiles();
    change();
    cms.next(door, fault, TRIES);
    await assert.rejects(publisher.publish('interval'), CmsUnavailableError);
    assert.deepEqual(await publicFiles(), before);
    await assertHealed();
  }

  const senseless: Record<string, Fault> = {
    'answers 500': faults.answers500,
    'answers a page of HTML': faults.answersHtml,
    'ends its answer early': faults.answersHalf,
    'hangs up half-way': faults.hangsUpHalfWay,
    'hangs up at once': faults.hangsUpAtOnce,
    'drips for ever': faults.dripsForEver,
    'says a document twice': faults.repeats(),
    'says a document twice and forgets another': faults.repeats({ forgotten: true }),
    'forgets a document that it has': faults.forgets,
  };
  for (const [words, fault] of Object.entries(senseless)) {
    for (const door of ['index', 'documents'] as const) {
      it(`that ${words} at its ${door} leaves the last release as it is, and the next look heals`, () =>
        assertKept(door, fault));
    }
    // What was waited for to the end of the patience is not waited for again: other work waits too.
    if (fault === faults.dripsForEver) continue;
    it(`that ${words} once is asked again in the same look`, async () => {
      change();
      cms.next('index', fault);
      await publisher.publish('interval');
      await assertHealed();
    });
  }

  it('that answers slowly, but to the end, is heard', async () => {
    change();
    cms.next('index', faults.dripsToTheEnd);
    cms.next('documents', faults.dripsToTheEnd);
    await publisher.publish('interval');
    await assertHealed();
  });

  it('that answers an empty list does not empty a site, however small', async () => {
    const before = await publicFiles();
    cms.next('index', faults.answersNothing, TRIES);
    await assert.rejects(publisher.publish('interval'), TooManyRemovalsError);
    assert.deepEqual(await publicFiles(), before);
    await assertHealed();
  });

  it('that changes while it is asked is followed, in this look or in the next', async () => {
    change();
    cms.meanwhile('documents', () => {
      content.publish('post', aPost({ documentId: 'cinq', authors: ['ada'] }));
      content.publish('post', aPost({ documentId: 'un', title: 'Un autre', authors: ['ada'] }));
      content.unpublish('post', 'quatre');
      content.unpublish('author', 'ada');
    });
    await publisher.publish('signal');
    assert.deepEqual((await visit(statePaths(folder).public)).deadLinks, []);
    await assertHealed();
  });

  it('that publishes again what it withdrew while it was asked is followed', async () => {
    content.publish('post', aPost({ documentId: 'quatre', authors: ['ada'] }));
    cms.meanwhile('documents', () => content.unpublish('post', 'quatre'));
    await publisher.publish('signal');
    content.publish('post', aPost({ documentId: 'quatre', authors: ['ada'] }));
    await assertHealed();
  });
});
