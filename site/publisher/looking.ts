import type { DocumentType } from '@parvis/shared';
import { type Cms, CmsUnavailableError } from './cms/client.ts';
import { compare, fetchDocuments, guardRemovals, TooManyRemovalsError } from './look.ts';
import type { Plans } from './plans.ts';
import type { DocumentKey } from './publication.ts';
import type { Quarantine } from './quarantine.ts';
import type { Changes, Snapshot } from './snapshot/snapshot.ts';

/** What a look at the CMS found: nothing changed, when it failed. */
export interface Looked {
  changes: Changes;
  failure?: unknown;
}

/** Looks at what the CMS has published, and compares. */
export interface Looking {
  /** Never rejects. @param confirm accepts that many documents are gone */
  look(confirm: boolean): Promise<Looked>;
  /** How many documents are gone, while a person must confirm that it is meant. */
  removalsToConfirm(): number | null;
}

/** @param tools.largestRemoval the share of the documents that may go at once, 0 to 1 */
export function createLooking(tools: {
  cms: Cms;
  snapshot: Snapshot;
  quarantine: Quarantine;
  plans: Plans;
  largestRemoval: number;
  now(): Date;
}): Looking {
  const { cms, snapshot, quarantine, plans, largestRemoval, now } = tools;
  let removalsToConfirm: number | null = null;

  const takenIn = {
    documents: function* (): Iterable<DocumentKey> {
      yield* snapshot.entries();
      // Those that are not in the snapshot: they never had a good version.
      for (const key of quarantine.documents()) {
        if (snapshot.entry(key.type, key.documentId) === undefined) yield key;
      }
    },
    version: (type: DocumentType, documentId: string) =>
      quarantine.version(type, documentId) ?? snapshot.version(type, documentId),
  };

  async function changes(confirm: boolean): Promise<Changes> {
    const index = await cms.index();
    plans.heard(index.nextPlanned ? new Date(index.nextPlanned) : null, now());
    const difference = compare(index, takenIn);
    removalsToConfirm = null;
    if (!confirm) guardRemovals(difference, snapshot.count(), largestRemoval);
    const { put, problems } = await fetchDocuments(cms, difference.fetch);
    for (const key of [...put, ...difference.remove]) quarantine.release(key);
    quarantine.setAside(problems);
    return { put, remove: difference.remove };
  }

  return {
    async look(confirm) {
      try {
        return { changes: await changes(confirm) };
      } catch (failure) {
        if (failure instanceof TooManyRemovalsError) removalsToConfirm = failure.removals;
        if (failure instanceof CmsUnavailableError) plans.silence();
        return { changes: { put: [], remove: [] }, failure };
      }
    },
    removalsToConfirm: () => removalsToConfirm,
  };
}
