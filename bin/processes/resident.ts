import { Refusal } from '../machine/refusal.ts';
import type { Child, Ready } from './child.ts';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;
/** A child that stayed up this long was well: its next death counts as a first one. */
const STEADY_MS = 60_000;

/** How long to wait before the next start, in milliseconds, after so many deaths in a row. */
export function restartDelay(deaths: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** (deaths - 1), LONGEST_DELAY_MS);
}

/** What residents need of the world. */
export interface World {
  say(sentence: string): void;
  /** Milliseconds that only grow. */
  now(): number;
  wait(milliseconds: number, given: AbortSignal): Promise<unknown>;
}

/** A child that is started again when it dies. */
export interface Resident {
  /**
   * The first time that it is ready.
   * Rejects when it ends before: what stops a first start would stop every other.
   */
  ready: Promise<Ready>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * @param title « The CMS »
 * @param start starts the child, once more each time
 */
export function keepRunning(title: string, start: () => Child, world: World): Resident {
  const stopping = new AbortController();
  const ready = Promise.withResolvers<Ready>();
  // Whoever waits for readiness hears of the failure; nobody may be waiting any more.
  ready.promise.catch(() => undefined);
  let child = start();
  let restarting = false;
  let nap = new AbortController();
  const done = watch().catch(ready.reject);
  return {
    ready: ready.promise,
    async restart() {
      restarting = true;
      nap.abort();
      await child.stop();
    },
    async stop() {
      stopping.abort();
      nap.abort();
      await child.stop();
      await done;
    },
  };

  async function watch(): Promise<void> {
    let deaths = 0;
    let everReady = false;
    while (true) {
      const startedAt = world.now();
      const life = await readyOrEnd(child);
      if (typeof life !== 'string') {
        ready.resolve(life);
        if (everReady) world.say(`${title} is back.`);
        everReady = true;
      }
      const end = await child.ended;
      if (stopping.signal.aborted) return;
      if (!restarting) {
        if (!everReady) throw new Refusal(sentenceForFirstDeath(title, end));
        deaths = world.now() - startedAt > STEADY_MS ? 1 : deaths + 1;
        const delay = restartDelay(deaths);
        world.say(`${title} stopped by itself (${end}): starting it again in ${delay / 1000} s.`);
        nap = new AbortController();
        await world.wait(delay, nap.signal).catch(() => undefined);
        if (stopping.signal.aborted) return;
      }
      if (restarting) deaths = 0;
      restarting = false;
      child = start();
    }
  }
}

function readyOrEnd(child: Child): Promise<Ready | string> {
  return Promise.race([child.ready, child.ended]);
}

function sentenceForFirstDeath(title: string, end: string): string {
  return `${title} stopped before it was ready (${end}): its last lines, above, say why.`;
}
