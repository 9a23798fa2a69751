import type { DocumentKey, PublisherEvent, Reason } from '../publication.ts';

/** What is being published at this moment, as the publisher's events tell it. */
export interface Progress {
  observe(event: PublisherEvent): void;
  /** Whether a release is being made with changes of documents. */
  isPublishing(): boolean;
  /** Whether this document is among them. */
  isPublishingOf(key: DocumentKey): boolean;
  /** Why the publication under way, or the last one, was tried. */
  reason(): Reason;
}

export function createProgress(): Progress {
  let documents: ReadonlySet<string> = new Set();
  let reason: Reason = 'start';

  return {
    observe(event) {
      if (event.kind === 'searchable') return;
      if (event.kind === 'looking') reason = event.reason;
      documents = new Set(event.kind === 'publishing' ? event.documents.map(nameOf) : []);
    },
    isPublishing: () => documents.size > 0,
    isPublishingOf: (key) => documents.has(nameOf(key)),
    reason: () => reason,
  };
}

function nameOf({ type, documentId }: DocumentKey): string {
  return `${type} ${documentId}`;
}
