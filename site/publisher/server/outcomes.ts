import type { Log } from '../log.ts';
import type { Publication, Reason } from '../publication.ts';
import { failureOf } from './failure.ts';
import type { Metrics } from './metrics.ts';
import type { Failure } from './service.ts';

/** How publications end, for who asks, for the log and for the metrics. */
export interface Outcomes {
  /** Publishes, and remembers how it went. */
  attempt(reason: Reason, publish: () => Promise<Publication>): Promise<Publication>;
  /** Remembers that a publication ended well. */
  report(reason: Reason, publication: Publication): Publication;
  /** Why the last publication failed, when it did. */
  failure(): Failure | null;
  /** Whether a release is live. */
  isReady(): boolean;
}

/** @param tools.onReady called once, when a release is live */
export function createOutcomes(tools: {
  log: Log;
  metrics: Pick<Metrics, 'timed'>;
  onReady(): void;
  now(): Date;
}): Outcomes {
  const { log, metrics, onReady, now } = tools;
  let failure: Failure | null = null;
  let isReady = false;

  function report(reason: Reason, publication: Publication): Publication {
    failure = null;
    const { changes, ...facts } = publication;
    if (changes.length > 0 || facts.rendered > 0) {
      metrics.timed(publication.durations);
      log('info', 'published', { ...facts, reason, changes: changes.length });
    }
    if (!isReady && publication.release > 0) {
      isReady = true;
      onReady();
    }
    return publication;
  }

  return {
    report,

    async attempt(reason, publish) {
      try {
        return report(reason, await publish());
      } catch (error) {
        failure = failureOf(error, now());
        throw error;
      }
    },

    failure: () => failure,
    isReady: () => isReady,
  };
}
