import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { JournalEntry } from '../../../site/publisher/releases/journal.ts';
import { namedInJournal, releasesOf } from '../../../site/publisher/releases/of-document.ts';

const post = { type: 'post', documentId: 'abc' } as const;
const at = '2026-11-24T13:02:00.000Z';

function released(release: number, version: string | null, key = post): JournalEntry {
  return {
    ...{ publication: release, release, at, reason: 'signal', outcome: 'released' },
    ...{ changes: [], rendered: 1, removed: 0, durations: {} },
    documents: [{ ...key, version }],
  };
}

const unknown = { version: undefined, release: undefined, since: undefined };

it('tells the releases that changed a document, the oldest first', () => {
  const another = { type: 'post', documentId: 'def' } as unknown as typeof post;
  const entries = [
    released(1, 'v1'),
    released(2, 'x', another),
    released(3, 'v2'),
    released(4, null),
  ];
  assert.deepEqual(
    releasesOf(post, entries, unknown).releases.map(({ version, release }) => [version, release]),
    [
      ['v1', 1],
      ['v2', 3],
      [null, 4],
    ],
  );
});

it('tells of the version that the site shows when the journal is too short to', () => {
  const known = { version: 'v1', release: 2, since: at };
  const [silent] = [{ ...released(2, 'v1'), documents: undefined }] as unknown as JournalEntry[];
  assert.deepEqual(releasesOf(post, [silent as JournalEntry, released(5, 'v2')], known).releases, [
    { version: 'v1', release: 2, activatedAt: at },
    { version: 'v2', release: 5, activatedAt: at },
  ]);
});

it('names the documents of a release by identity and version, unless an import brought them', () => {
  const put = [{ ...post, version: 'v1', document: { title: 'Secret' } }] as never;
  assert.deepEqual(namedInJournal({ put, remove: [{ type: 'page', documentId: 'def' }] }), [
    { type: 'post', documentId: 'abc', version: 'v1' },
    { type: 'page', documentId: 'def', version: null },
  ]);
  const many = Array.from({ length: 201 }, (_, rank) => ({
    type: 'page' as const,
    documentId: `${rank}`,
  }));
  assert.equal(namedInJournal({ put: [], remove: many }), undefined);
});
