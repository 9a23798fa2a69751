import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLog } from '../../../site/publisher/log.ts';
import type { DocumentKey, PublisherEvent } from '../../../site/publisher/publication.ts';
import { createFeed } from '../../../site/publisher/server/feed.ts';
import { createObserver } from '../../../site/publisher/server/observer.ts';
import { createProgress } from '../../../site/publisher/server/progress.ts';
import { createFakeService } from './fake-service.ts';

/** Everybody whom the observer tells, with what each was told. */
function audience(isSeen = true) {
  const lines: Record<string, unknown>[] = [];
  const told: [kind: string, data: object][] = [];
  const outcomes: string[] = [];
  const publisher = createFakeService();
  const progress = createProgress();
  const feed = createFeed({ epoch: 'test', kept: 1, listeners: 1 });
  feed.listen({ hear: ({ kind, data }) => void told.push([kind, data]), end: () => undefined });
  const followed: string[] = [];
  const observe = createObserver({
    log: createLog((line) => void lines.push(JSON.parse(line)), publisher.now),
    ...{ feed, progress },
    metrics: { observe: ({ kind }, reason) => void outcomes.push(`${kind} ${reason}`) },
    witness: {
      follow: async ({ address }) => {
        followed.push(address);
        return isSeen;
      },
    },
    document: ({ type, documentId }) => publisher.document(type, documentId),
  });
  return { lines, told, outcomes, publisher, progress, followed, observe };
}

const post: DocumentKey = { type: 'post', documentId: 'abc' };
const events: PublisherEvent[] = [
  { kind: 'looking', publication: 4, reason: 'signal' },
  { kind: 'publishing', publication: 4, documents: [post] },
  { kind: 'released', publication: 4, release: 8, documents: [post] },
  { kind: 'searchable', publication: 4, release: 8 },
  { kind: 'failed', publication: 5, reason: 'The CMS does not answer.' },
  { kind: 'unchanged', publication: 6 },
];

describe('the observer of the publisher', () => {
  it('names the publication on every line, and nothing of a document but its number', async () => {
    const { observe, publisher, lines } = audience();
    publisher.knows('post', 'abc', { address: '/actualites/un-titre/', hash: 'h' });
    for (const event of events) observe(event);
    await new Promise(setImmediate);
    assert.ok(lines.every(({ publication }) => typeof publication === 'number'));
    assert.deepEqual(
      lines.map(({ message }) => message),
      ['publishing', 'released', 'searchable', 'failed', 'seen'],
    );
    assert.ok(!JSON.stringify(lines).includes('titre'));
  });

  it('tells those who listen of everything, and that a page was seen', async () => {
    const { observe, publisher, told, followed } = audience();
    publisher.knows('post', 'abc', { address: '/actualites/a/', hash: 'h' });
    for (const event of events) observe(event);
    await new Promise(setImmediate);
    assert.deepEqual(
      told.map(([kind]) => kind),
      [...events.map(({ kind }) => kind), 'seen'],
    );
    assert.deepEqual(told.at(-1)?.[1], { publication: 4, release: 8, ...post });
    assert.deepEqual(followed, ['/actualites/a/']);
  });

  it('says nothing of a page that was not seen, nor looks at a document without one', async () => {
    const { observe, publisher, told, followed } = audience(false);
    publisher.knows('post', 'abc', { address: '/actualites/a/', hash: 'h' });
    const redirect: DocumentKey = { type: 'redirect', documentId: 'def' };
    observe({ kind: 'released', publication: 4, release: 8, documents: [post, redirect] });
    await new Promise(setImmediate);
    assert.deepEqual(
      told.map(([kind]) => kind),
      ['released'],
    );
    assert.deepEqual(followed, ['/actualites/a/']);
  });

  it('tells of thousands of documents in few words', () => {
    const { observe, told, lines } = audience();
    const documents = Array.from(
      { length: 5000 },
      (_, rank): DocumentKey => ({ type: 'post', documentId: String(rank) }),
    );
    observe({ kind: 'publishing', publication: 1, documents });
    const [, data] = told[0] as [string, { documents: unknown[]; count: number }];
    assert.deepEqual([data.documents.length, data.count], [100, 5000]);
    assert.equal(lines[0]?.documents, 5000);
  });

  it('counts each outcome with the reason of its publication', () => {
    const { observe, outcomes } = audience();
    for (const event of events) observe(event);
    assert.ok(outcomes.includes('released signal'));
  });

  it('knows which documents are being published until they are', () => {
    const { observe, progress } = audience();
    const isPublishing = events.map((event) => {
      observe(event);
      return [progress.isPublishing(), progress.isPublishingOf(post)];
    });
    const no = [false, false];
    assert.deepEqual(isPublishing, [no, [true, true], no, no, no, no]);
    observe({ kind: 'publishing', publication: 7, documents: [post] });
    assert.ok(!progress.isPublishingOf({ ...post, type: 'page' }));
    // Search follows at its own pace: it says nothing of what is being published.
    observe({ kind: 'searchable', publication: 6, release: 8 });
    assert.ok(progress.isPublishingOf(post));
  });
});
