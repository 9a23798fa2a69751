/** Milliseconds: many times what lies between two looks of the CMS at what is due. */
const TOLERANCE = 2 * 60_000;

/**
 * Watches whether the CMS does what its staff planned: while it is down, nobody else can tell that
 * a publication is late. What a publisher heard it forgets when it stops.
 */
export interface Plans {
  /** @param next the instant of the next change that is still to be done, as the CMS said it at a moment */
  heard(next: Date | null, at: Date): void;
  /** The CMS did not answer. */
  silence(): void;
  /** The instant that was missed, when one was. */
  lateSince(now: Date): Date | null;
}

export function createPlans(): Plans {
  let next: Date | null = null;
  let heardAt = new Date(0);
  let isSilent = false;
  return {
    heard(said, at) {
      next = said;
      heardAt = at;
      isSilent = false;
    },
    silence() {
      isSilent = true;
    },
    lateSince(now) {
      if (next === null) return null;
      // Nobody knows what a CMS has done since it answered, but of one that is silent.
      const known = isSilent ? now : heardAt;
      return known.getTime() - next.getTime() > TOLERANCE ? next : null;
    },
  };
}
