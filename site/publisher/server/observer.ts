import type { Log } from '../log.ts';
import type { DocumentKey, KnownDocument, PublisherEvent } from '../publication.ts';
import type { Witness } from '../witness/witness.ts';
import type { Feed } from './feed.ts';
import type { Metrics } from './metrics.ts';
import type { Progress } from './progress.ts';

/** Documents that one event names, and pages that are looked at by themselves after a release. */
const MOST_TOLD = 100;

/** Who is told of what happens in the publisher. */
export interface Audience {
  log: Log;
  feed: Pick<Feed, 'add'>;
  progress: Pick<Progress, 'observe' | 'reason'>;
  metrics: Pick<Metrics, 'observe'>;
  witness: Pick<Witness, 'follow'>;
  document(key: DocumentKey): KnownDocument;
}

/**
 * Tells everybody of an event. Each line of the log names its publication; a document is named by
 * its identifier, and nothing it says is told (contract C2).
 */
export function createObserver(audience: Audience): (event: PublisherEvent) => void {
  const { log, feed, progress, metrics, witness, document } = audience;

  async function lookAtPage(
    { publication, release }: Extract<PublisherEvent, { kind: 'released' }>,
    key: DocumentKey,
  ): Promise<void> {
    const { address, hash } = document(key);
    if (address === undefined || hash === undefined) return;
    if (!(await witness.follow({ address, hash }))) return;
    const { type, documentId } = key;
    const seen = { publication, release, type, documentId };
    feed.add('seen', seen);
    log('info', 'seen', seen);
  }

  return (event) => {
    progress.observe(event);
    metrics.observe(event, progress.reason());
    const { kind, ...facts } = event;
    feed.add(kind, 'documents' in facts ? { ...facts, ...counted(facts.documents) } : facts);
    logEvent(event, log);
    if (event.kind !== 'released') return;
    for (const key of event.documents.slice(0, MOST_TOLD)) void lookAtPage(event, key);
  };
}

/** A first publication of thousands of documents is told in few words. */
function counted(documents: readonly DocumentKey[]): { documents: DocumentKey[]; count: number } {
  return { documents: documents.slice(0, MOST_TOLD), count: documents.length };
}

/** Looks that find nothing are not worth a line. */
function logEvent(event: PublisherEvent, log: Log): void {
  if (event.kind === 'looking' || event.kind === 'unchanged') return;
  const { kind, ...facts } = event;
  if ('documents' in facts) log('info', kind, { ...facts, documents: facts.documents.length });
  else log(kind === 'failed' ? 'warn' : 'info', kind, facts);
}
