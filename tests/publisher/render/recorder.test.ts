import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { AnyDocument, DocumentType, Queries, Reading } from '@parvis/shared';
import { createRecorder } from '../../../site/publisher/render/recorder.ts';
import { cells } from '../../../site/publisher/snapshot/cells.ts';
import { createSnapshot } from '../../../site/publisher/snapshot/snapshot.ts';
import { anAuthor, aPost } from '../../documents.ts';

/** Asked by many queries: who writes. */
function writerIds(reading: Reading): readonly string[] {
  return reading.list('author');
}

const queries = {
  layout: (reading: Reading) => reading.list('page').length,
  post: (reading: Reading, slug: string) => {
    const post = reading.bySlug('post', slug);
    const names = post?.authors.map((id) => reading.document('author', id)?.name);
    if (post?.body === 'explose') throw new Error('cannot show this text');
    return { title: post?.title, names, body: post?.body };
  },
  nextTo: (reading: Reading, id: string) => reading.neighbours({ type: 'post' }, id),
  writers: (reading: Reading) => reading.shared(writerIds).length,
} satisfies Queries;

function aRecorder(documents: [DocumentType, AnyDocument][]) {
  const snapshot = createSnapshot(new Date('2026-03-10T10:00:00.000Z'));
  const entry = (type: DocumentType, document: AnyDocument) => ({
    ...{ type, document, documentId: document.documentId, version: '1' },
  });
  snapshot.apply({ put: documents.map(([type, document]) => entry(type, document)), remove: [] });
  const recorder = createRecorder(snapshot, queries, {
    all: () => [{ address: '/p/', kind: 'page' }],
  });
  recorder.update(new Set());
  return {
    recorder,
    put: (type: DocumentType, document: AnyDocument) =>
      snapshot.apply({ put: [entry(type, document)], remove: [] }),
  };
}

it('tells what a route read, in the order of reading, the question that threw last', () => {
  const { recorder } = aRecorder([
    ['post', aPost({ documentId: 'p', authors: ['ada'], body: 'explose' })],
    ['author', anAuthor({ documentId: 'ada' })],
  ]);
  const ask = recorder.askFor('/p/');
  ask.layout?.();
  assert.throws(() => ask.post?.('p'), /cannot show this text/);
  assert.deepEqual(
    [...recorder.readsOf('/p/')],
    [
      cells.list('page'),
      cells.slug('post', 'p'),
      cells.document('post', 'p'),
      cells.document('author', 'ada'),
      cells.field('post', 'p', 'body'),
    ],
  );
});

it('tells what stands behind an answer that queries share, once', () => {
  const { recorder } = aRecorder([['author', anAuthor({ documentId: 'ada' })]]);
  const ask = recorder.askFor('/p/');
  ask.writers?.();
  ask.writers?.();
  const [answer, ...behind] = recorder.readsOf('/p/');
  assert.match(String(answer), /^answer writerIds/);
  assert.deepEqual(behind, [cells.list('author')]);
});

it('tells only the last render of a route, and nothing of a route that was not rendered', () => {
  const { recorder } = aRecorder([['post', aPost({ documentId: 'p' })]]);
  recorder.askFor('/p/').post?.('p');
  recorder.askFor('/p/').layout?.();
  assert.deepEqual([...recorder.readsOf('/p/')], [cells.list('page')]);
  assert.deepEqual([...recorder.readsOf('/q/')], []);
});

it('makes stale the routes whose answer differs, and no others', () => {
  const before = aPost({ documentId: 'p', title: 'Avant' });
  const { recorder, put } = aRecorder([
    ['post', before],
    ['post', aPost({ documentId: 'q' })],
  ]);
  recorder.askFor('/p/').post?.('p');
  recorder.askFor('/q/').post?.('q');
  const later = { ...before, updatedAt: '2026-03-11T09:00:00.000Z' };
  assert.deepEqual([...recorder.update(put('post', later)).stale], []);
  const changed = { ...before, title: 'Après' };
  assert.deepEqual([...recorder.update(put('post', changed)).stale], ['/p/']);
});

it('asks again a question that threw, when what it had read changes', () => {
  const broken = aPost({ documentId: 'p', body: 'explose' });
  const { recorder, put } = aRecorder([['post', broken]]);
  assert.throws(() => recorder.askFor('/p/').post?.('p'));
  assert.deepEqual([...recorder.update(put('post', { ...broken, body: 'calme' })).stale], ['/p/']);
});

it('makes stale who uses a shared answer when it differs', () => {
  const { recorder, put } = aRecorder([['author', anAuthor({ documentId: 'ada' })]]);
  recorder.askFor('/p/').writers?.();
  const renamed = anAuthor({ documentId: 'ada', role: 'Développeuse' });
  assert.deepEqual([...recorder.update(put('author', renamed)).stale], []);
  const newcomer = anAuthor({ documentId: 'lin' });
  assert.deepEqual([...recorder.update(put('author', newcomer)).stale], ['/p/']);
});

it('foresees what an update then finds, through shared answers too, and keeps nothing of it', () => {
  const { recorder, put } = aRecorder([
    ['author', anAuthor({ documentId: 'ada' })],
    ['post', aPost({ documentId: 'p', authors: ['ada'] })],
  ]);
  recorder.askFor('/p/').post?.('p');
  recorder.askFor('/q/').writers?.();
  recorder.askFor('/r/').layout?.();
  const changed = put('author', anAuthor({ documentId: 'ada', name: 'Ada Exemple' })).union(
    put('author', anAuthor({ documentId: 'lin' })),
  );
  const [foreseen, again] = [recorder.foresee(changed), recorder.foresee(changed)];
  assert.deepEqual(foreseen, again);
  assert.deepEqual(foreseen, { ...recorder.update(changed), breaks: false });
  assert.deepEqual([...foreseen.stale].sort(), ['/p/', '/q/']);
  assert.deepEqual([...recorder.foresee(changed).stale], []);
});

it('asks again who stood next to what came, and no one else', () => {
  const post = (documentId: string, day: number) =>
    aPost({ documentId, publicationDate: `2026-03-0${day}T08:00:00.000Z` });
  const { recorder, put } = aRecorder([
    ['post', post('first', 1)],
    ['post', post('second', 2)],
    ['post', post('third', 3)],
  ]);
  for (const id of ['first', 'second', 'third']) recorder.askFor(`/${id}/`).nextTo?.(id);
  assert.deepEqual([...recorder.update(put('post', post('fourth', 4))).stale], ['/third/']);
});
