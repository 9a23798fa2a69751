import type { DocumentType, PublicationIndex } from '@parvis/shared';
import { documentOf } from './cms/attributes.ts';
import { type Cms, CmsUnavailableError } from './cms/client.ts';
import type { DocumentKey, DocumentProblem } from './publication.ts';
import type { Changes, Entry, Snapshot } from './snapshot/snapshot.ts';

/** What differs between the index of the CMS and the snapshot, by identity and version only. */
export interface Difference {
  fetch: Map<DocumentType, string[]>;
  remove: Changes['remove'];
}

/** The index would remove a larger share of the documents than an accident should. */
export class TooManyRemovalsError extends Error {
  override name = 'TooManyRemovalsError';
  readonly removals: number;

  constructor(removals: number, known: number) {
    super(
      `The CMS no longer has ${removals} of the ${known} published documents. ` +
        'Nothing was removed from the site. If this is meant: npm run publish -- --confirm',
    );
    this.removals = removals;
  }
}

/** So few removals are never an accident, unless nothing is left. */
const FEW = 10;

/** What the publisher took in last, by which the CMS's index is compared. */
export interface TakenIn {
  documents(): Iterable<DocumentKey>;
  /**
   * The version last taken in of a document; of one that could not be shown, the version that
   * could not, so that it is not fetched again until it changes.
   */
  version(type: DocumentType, documentId: string): string | undefined;
}

export function compare(index: PublicationIndex, known: TakenIn): Difference {
  const published = new Set<string>();
  const fetch: Difference['fetch'] = new Map();
  for (const { type, documentId, version } of index.documents) {
    published.add(`${type} ${documentId}`);
    if (known.version(type, documentId) === version) continue;
    const ids = fetch.get(type) ?? [];
    ids.push(documentId);
    fetch.set(type, ids);
  }
  const remove: DocumentKey[] = [];
  for (const { type, documentId } of known.documents()) {
    if (!published.has(`${type} ${documentId}`)) remove.push({ type, documentId });
  }
  return { fetch, remove };
}

/**
 * A CMS that lost its database answers with an empty list, and an empty site must not follow.
 *
 * @param largestShare of the known documents that may go at once, from 0 to 1
 * @throws {TooManyRemovalsError} when more would go
 */
export function guardRemovals(difference: Difference, known: number, largestShare: number): void {
  const removed = difference.remove.length;
  const isAll = removed > 0 && removed >= known;
  if (!isAll && (removed <= FEW || removed <= known * largestShare)) return;
  throw new TooManyRemovalsError(removed, known);
}

/** Documents that changed, parsed; those that cannot be shown, with the reasons. */
export interface Fetched {
  put: Entry[];
  problems: DocumentProblem[];
}

/**
 * @throws {CmsUnavailableError} when the CMS does not give documents that its index still lists
 */
export async function fetchDocuments(cms: Cms, wanted: Difference['fetch']): Promise<Fetched> {
  const fetched: Fetched = { put: [], problems: [] };
  const missing: DocumentKey[] = [];
  for (const [type, ids] of wanted) {
    const { documents } = await cms.documents(type, ids);
    const given = new Set<string>();
    for (const { documentId, version, attributes } of documents) {
      given.add(documentId);
      const parsed = documentOf(type, documentId, attributes);
      if ('document' in parsed) {
        fetched.put.push({ type, documentId, version, document: parsed.document });
      } else {
        const key = { type, documentId, version };
        fetched.problems.push(...parsed.problems.map((problem) => ({ ...key, ...problem })));
      }
    }
    for (const documentId of ids) if (!given.has(documentId)) missing.push({ type, documentId });
  }
  if (missing.length > 0) await checkWithdrawn(cms, missing);
  return fetched;
}

/** What was not given must have been unpublished since the index was read. */
async function checkWithdrawn(cms: Cms, missing: readonly DocumentKey[]): Promise<void> {
  const { documents } = await cms.index();
  const listed = new Set(documents.map(({ type, documentId }) => `${type} ${documentId}`));
  const kept = missing.filter(({ type, documentId }) => listed.has(`${type} ${documentId}`));
  if (kept.length === 0) return;
  throw new CmsUnavailableError(
    `The CMS lists ${kept.length} documents that it does not give, ` +
      `${kept[0]?.type} ${kept[0]?.documentId} among them.`,
  );
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
