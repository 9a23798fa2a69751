import type { DocumentType, PublicationIndex } from '@parvis/shared';
import { documentOf, type Problem } from './cms/attributes.ts';
import type { Cms } from './cms/client.ts';
import type { Changes, Entry, Snapshot } from './snapshot/snapshot.ts';

/** What differs between the index of the CMS and the snapshot, by identity and version only. */
export interface Difference {
  fetch: Map<DocumentType, string[]>;
  remove: Changes['remove'];
}

/** The index would remove a larger share of the documents than an accident should. */
export class TooManyRemovalsError extends Error {
  override name = 'TooManyRemovalsError';
}

const LARGEST_SHARE = 0.2;
const FEW = 10;

/**
 * @param knownVersion the version last taken in of a document; of a document that could not
 *   be shown, the version that could not, so that it is not fetched again until it changes
 */
export function compare(
  index: PublicationIndex,
  known: Iterable<{ type: DocumentType; documentId: string }>,
  knownVersion: (type: DocumentType, documentId: string) => string | undefined,
): Difference {
  const published = new Set<string>();
  const fetch: Difference['fetch'] = new Map();
  for (const { type, documentId, version } of index.documents) {
    published.add(`${type} ${documentId}`);
    if (knownVersion(type, documentId) === version) continue;
    fetch.set(type, [...(fetch.get(type) ?? []), documentId]);
  }
  const remove = [...known]
    .filter(({ type, documentId }) => !published.has(`${type} ${documentId}`))
    .map(({ type, documentId }) => ({ type, documentId }));
  return { fetch, remove };
}

/**
 * A CMS that lost its database answers with an empty list, and an empty site must not follow.
 *
 * @throws {TooManyRemovalsError} when more than a fifth of the documents would go at once
 */
export function guardRemovals(difference: Difference, known: number): void {
  const removed = difference.remove.length;
  if (removed <= FEW || removed <= known * LARGEST_SHARE) return;
  throw new TooManyRemovalsError(
    `The CMS no longer has ${removed} of the ${known} published documents. ` +
      'Nothing was removed from the site. If this is meant: npm run publish -- --confirm',
  );
}

/** Documents that changed, parsed; those that cannot be shown, with the reason. */
export interface Fetched {
  put: Entry[];
  problems: (Problem & { version: string })[];
}

export async function fetchDocuments(cms: Cms, wanted: Difference['fetch']): Promise<Fetched> {
  const put: Entry[] = [];
  const problems: Fetched['problems'] = [];
  for (const [type, ids] of wanted) {
    const { documents } = await cms.documents(type, ids);
    for (const { documentId, version, attributes } of documents) {
      const parsed = documentOf(type, documentId, attributes);
      if ('problem' in parsed) problems.push({ ...parsed.problem, version });
      else put.push({ type, documentId, version, document: parsed.document });
    }
  }
  return { put, problems };
}

/** What changed, in words, for the journal. */
export function describeChanges(changes: Changes, snapshot: Snapshot): string[] {
  return [
    ...changes.put.map(({ type, documentId, document }) => {
      const verb = snapshot.version(type, documentId) === undefined ? 'added' : 'changed';
      return `${verb} ${type} ${'slug' in document ? document.slug : documentId}`;
    }),
    ...changes.remove.map(({ type, documentId }) => `removed ${type} ${documentId}`),
  ];
}
