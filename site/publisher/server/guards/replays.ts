import { TOLERANCE } from './signature.ts';

/** The signed messages that were accepted, so that none is accepted twice. */
export interface Replays {
  /**
   * Takes a message whose signature is right.
   *
   * @param timestamp the message's own, in seconds since 1970
   * @returns whether it is new
   */
  take(id: string, timestamp: number, now: Date): boolean;
  /** How many are remembered. */
  size(): number;
}

/**
 * Remembers an identifier while its timestamp could still be accepted. Where memory ends, the
 * oldest are forgotten, and everything as old as they are is refused from then on: a flood by who
 * has the secret can refuse a message, never let one pass twice.
 *
 * @param most identifiers that are remembered
 */
export function createReplays(most: number): Replays {
  const timestamps = new Map<string, number>();
  let forgottenUntil = Number.NEGATIVE_INFINITY;

  function forgetUntil(timestamp: number): void {
    forgottenUntil = Math.max(forgottenUntil, timestamp);
    for (const [id, its] of timestamps) if (its <= timestamp) timestamps.delete(id);
  }

  /** Half at once, so that a full memory is not sorted at each message. */
  function forgetOldestHalf(): void {
    const sorted = [...timestamps.values()].sort((a, b) => a - b);
    forgetUntil(sorted[Math.floor(sorted.length / 2)] as number);
  }

  return {
    take(id, timestamp, now) {
      if (timestamp <= forgottenUntil || timestamps.has(id)) return false;
      if (timestamps.size >= most) forgetUntil(now.getTime() / 1000 - TOLERANCE - 1);
      if (timestamps.size >= most) forgetOldestHalf();
      if (timestamp <= forgottenUntil) return false;
      timestamps.set(id, timestamp);
      return true;
    },

    size: () => timestamps.size,
  };
}
