import type { ReleasesOfDocument } from '@parvis/shared';
import type { DocumentKey, KnownDocument } from '../publication.ts';
import type { Changes } from '../snapshot/snapshot.ts';
import type { ChangedDocument, JournalEntry } from './journal.ts';

/** More than staff publish at once: the journal says by their number that an import came in. */
const MOST_NAMED = 200;

/** What the journal names of the documents that a release changed; nothing when they are too many. */
export function namedInJournal({ put, remove }: Changes): ChangedDocument[] | undefined {
  if (put.length + remove.length > MOST_NAMED) return undefined;
  return [
    ...put.map(({ type, documentId, version }) => ({ type, documentId, version })),
    ...remove.map(({ type, documentId }) => ({ type, documentId, version: null })),
  ];
}

/**
 * The releases that changed what the site shows of a document, the oldest first.
 *
 * @param entries the journal, the oldest first
 * @param known   the version that the site shows, which the journal may be too short to tell
 */
export function releasesOf(
  { type, documentId }: DocumentKey,
  entries: readonly JournalEntry[],
  known: Pick<KnownDocument, 'version' | 'release' | 'since'>,
): ReleasesOfDocument {
  const releases = entries.flatMap(({ release, at, documents = [] }) =>
    documents
      .filter((changed) => changed.type === type && changed.documentId === documentId)
      .map(({ version }) => ({ version, release, activatedAt: at })),
  );
  const { version, release, since } = known;
  const isTold = releases.some((told) => told.version === version);
  if (!isTold && version !== undefined && release !== undefined && since !== undefined) {
    releases.push({ version, release, activatedAt: since });
  }
  return { releases: releases.toSorted((one, other) => one.release - other.release) };
}
