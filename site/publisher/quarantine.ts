import type { DocumentType } from '@parvis/shared';
import type { DocumentKey, DocumentProblem } from './publication.ts';

/** Versions of documents that cannot be shown: each document stays at its last good version. */
export interface Quarantine {
  /** Replaces what is known of the documents concerned. */
  setAside(problems: readonly DocumentProblem[]): void;
  /** Another version came, or the document is gone. */
  release(key: DocumentKey): void;
  /** The version that was set aside. */
  version(type: DocumentType, documentId: string): string | undefined;
  problems(type: DocumentType, documentId: string): readonly DocumentProblem[];
  /** The documents that have one. */
  documents(): Iterable<DocumentKey>;
  all(): DocumentProblem[];
  /** Gives every document another chance: what could not be shown may have been the code's fault. */
  clear(): void;
}

export function createQuarantine(): Quarantine {
  const setAside = new Map<string, readonly DocumentProblem[]>();
  const keyOf = (type: DocumentType, documentId: string) => `${type} ${documentId}`;
  const problems = (type: DocumentType, documentId: string) =>
    setAside.get(keyOf(type, documentId)) ?? [];

  return {
    setAside(found) {
      for (const [key, ofOne] of Map.groupBy(found, ({ type, documentId }) =>
        keyOf(type, documentId),
      )) {
        setAside.set(key, ofOne);
      }
    },
    release: ({ type, documentId }) => void setAside.delete(keyOf(type, documentId)),
    version: (type, documentId) => problems(type, documentId)[0]?.version,
    problems,
    *documents() {
      for (const [first] of setAside.values()) if (first !== undefined) yield first;
    },
    all: () => [...setAside.values()].flat(),
    clear: () => setAside.clear(),
  };
}
