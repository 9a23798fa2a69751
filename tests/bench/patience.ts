import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

/**
 * Asks every so many milliseconds until the answer is yes: how often is how exact the measure is.
 *
 * @throws after a minute
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  every = 1,
): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Waited a minute in vain for ${what}`);
    await wait(every);
  }
}
