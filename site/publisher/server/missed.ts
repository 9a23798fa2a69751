/** Milliseconds between two looks for versions that were asked about. */
const PAUSE_MS = 1000;

/**
 * Looks for what somebody asked about and no look has found: the signal of the CMS, which is sent
 * once, was lost. A version that is not found even so is not looked for at every question: who
 * watches asks again as soon as a look has ended.
 */
export function createMissed(look: () => void, now: () => Date): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const instant = now().getTime();
    if (instant - last < PAUSE_MS) return;
    last = instant;
    look();
  };
}
