import { describeChanges } from './look.ts';
import type { DocumentKey } from './publication.ts';
import type { Changes, Entry, Snapshot } from './snapshot/snapshot.ts';

/**
 * What the snapshot took in that no release shows yet. Usually emptied by the same publication;
 * after a failure, by the one that succeeds.
 */
export interface Pending {
  /** Before the snapshot takes changes in. */
  add(changes: Changes): void;
  changes(): Changes;
  /** The documents that change. */
  documents(): DocumentKey[];
  /** What a document was in the last release; nothing when it was not in it. */
  before(key: DocumentKey): Entry | undefined;
  /** In words, for the journal. */
  words(): string[];
  settle(): void;
}

export function createPending(snapshot: Snapshot): Pending {
  const put = new Map<string, Entry>();
  const remove = new Map<string, DocumentKey>();
  const before = new Map<string, Entry | undefined>();
  let words: string[] = [];
  const keyOf = ({ type, documentId }: DocumentKey) => `${type} ${documentId}`;

  return {
    add(changes) {
      words = [...words, ...describeChanges(changes, snapshot)];
      for (const key of [...changes.put, ...changes.remove]) {
        if (before.has(keyOf(key))) continue;
        before.set(keyOf(key), snapshot.entry(key.type, key.documentId));
      }
      for (const entry of changes.put) {
        put.set(keyOf(entry), entry);
        remove.delete(keyOf(entry));
      }
      for (const key of changes.remove) {
        remove.set(keyOf(key), key);
        put.delete(keyOf(key));
      }
    },
    changes: () => ({ put: [...put.values()], remove: [...remove.values()] }),
    documents: () =>
      [...put.values(), ...remove.values()].map(({ type, documentId }) => ({ type, documentId })),
    before: (key) => before.get(keyOf(key)),
    words: () => words,
    settle() {
      put.clear();
      remove.clear();
      before.clear();
      words = [];
    },
  };
}
