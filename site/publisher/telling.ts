import { describeError } from './log.ts';
import type { Publication, PublisherEvent, Reason } from './publication.ts';
import type { Activation } from './releases/activation.ts';
import type { Journal, JournalEntry } from './releases/journal.ts';

type WithoutNumber<Event> = Event extends PublisherEvent ? Omit<Event, 'publication'> : never;

/** What happens in a publication, before it is given its number. */
export type Happening = WithoutNumber<PublisherEvent>;

/** What the journal says of a publication beside what it did. */
type Remark = Pick<JournalEntry, 'reason' | 'outcome' | 'documents' | 'failure'> & {
  /** An ISO instant, when it is not now. */
  at?: string;
};

/** Numbers the publications and tells how each goes: as it happens, and in the journal. */
export interface Telling {
  /**
   * Runs the next publication, and tells how it began and ended.
   *
   * @param work is given when it started, in milliseconds of a clock that only grows
   */
  during(reason: Reason, work: (startedAt: number) => Promise<Publication>): Promise<Publication>;
  /** Of the publication under way, or of what follows the last one. */
  tell(happening: Happening): void;
  note(done: Publication, remark: Remark): Promise<void>;
  /** What the publication under way has done before it does anything. */
  nothingDone(): Publication;
}

export function createTelling(tools: {
  activation: Pick<Activation, 'release'>;
  journal: Pick<Journal, 'add'>;
  observe(event: PublisherEvent): void;
  now(): Date;
}): Telling {
  const { activation, journal, observe, now } = tools;
  let publication = 0;

  function nothingDone(): Publication {
    return {
      publication,
      release: activation.release(),
      changes: [],
      rendered: 0,
      removed: 0,
      durations: { look: 0, pictures: 0, render: 0, activate: 0 },
    };
  }

  const tell = (happening: Happening) => observe({ ...happening, publication });
  const note = (done: Publication, remark: Remark) =>
    journal.add({ ...done, at: now().toISOString(), ...remark });

  async function tellFailure(reason: Reason, error: unknown): Promise<void> {
    const failure = describeError(error);
    tell({ kind: 'failed', reason: failure });
    // A full disk may be what failed: the journal then misses a line, and nothing else.
    await note(nothingDone(), { reason, failure, outcome: 'failed' }).catch(() => undefined);
  }

  return {
    async during(reason, work) {
      publication += 1;
      tell({ kind: 'looking', reason });
      try {
        const releaseBefore = activation.release();
        const done = await work(performance.now());
        if (done.release === releaseBefore && done.changes.length === 0) {
          tell({ kind: 'unchanged' });
        }
        return done;
      } catch (error) {
        await tellFailure(reason, error);
        throw error;
      }
    },
    tell,
    note,
    nothingDone,
  };
}
