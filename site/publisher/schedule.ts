/** What time alone changes is published when it happens; later than this, somebody must know. */
const TOLERANCE = 60_000;

/** Watches whether what was due was published. */
export interface Schedule {
  /** Something due at a moment is about to be published. */
  attempt(moment: Date): void;
  /** Everything due was published. */
  keep(): void;
  /** The moment that was missed, when one was. @param next when time alone next changes something */
  lateSince(next: Date, now: Date): Date | null;
}

export function createSchedule(): Schedule {
  let due: Date | undefined;
  return {
    attempt(moment) {
      due ??= moment;
    },
    keep() {
      due = undefined;
    },
    lateSince(next, now) {
      const missed = due ?? next;
      return now.getTime() - missed.getTime() > TOLERANCE ? missed : null;
    },
  };
}
