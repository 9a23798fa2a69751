import type { Expected, Glance } from './glance.ts';
import { createSlots } from './slots.ts';

/** Whether visitors were seen to get the bytes expected at an address. */
export interface Sighting {
  isSeen: boolean;
  /** What was in the way at the last look, in French; null before the first one ends. */
  obstacle: string | null;
}

/**
 * Looks at the public site as a visitor does: a page is live once it was seen. What was seen is not
 * looked at again; what was not is, less and less often.
 */
export interface Witness {
  /** What is known now; waits a moment for the first look at these bytes. */
  look(expected: Expected): Promise<Sighting>;
  /** Looks until these bytes are seen. Resolves to whether they were: others may take their place. */
  follow(expected: Expected): Promise<boolean>;
  stop(): void;
}

/** What the witness needs of the world. */
export interface WitnessTools {
  glance: Glance;
  /** @throws when the signal is given */
  wait(milliseconds: number, given: AbortSignal): Promise<unknown>;
}

interface Watch {
  hash: string;
  sighting: Sighting;
  firstLook: PromiseWithResolvers<void>;
  /** Whether the bytes were seen in the end. */
  end: Promise<boolean>;
}

const FIRST_DELAY = 250;
const LONGEST_DELAY = 30_000;
/** Some twenty minutes; after that, only when somebody asks. */
const LOOKS = 48;
/** How long who asks waits for a first look, in milliseconds: the CMS gives up after 2 seconds. */
const PATIENCE = 1_000;
/** Addresses that are remembered. */
const MOST = 20_000;
/** Looks at once. */
const SLOTS = 4;

export function createWitness({ glance, wait }: WitnessTools): Witness {
  const watches = new Map<string, Watch>();
  const stopping = new AbortController();
  const inTurn = createSlots(SLOTS);

  function watchFor(expected: Expected): Watch {
    const known = watches.get(expected.address);
    if (known?.hash === expected.hash) return known;
    const watch: Watch = {
      hash: expected.hash,
      sighting: { isSeen: false, obstacle: null },
      firstLook: Promise.withResolvers(),
      end: Promise.resolve(false),
    };
    // Put last: the first of the map is the one that has been known longest.
    watches.delete(expected.address);
    watches.set(expected.address, watch);
    if (watches.size > MOST) watches.delete(watches.keys().next().value as string);
    watch.end = lookUntilSeen(expected, watch);
    return watch;
  }

  async function lookUntilSeen(expected: Expected, watch: Watch): Promise<boolean> {
    const isCurrent = () => !stopping.signal.aborted && watches.get(expected.address) === watch;
    for (let looks = 0; looks < LOOKS && isCurrent(); looks += 1) {
      const obstacle = await inTurn(() => glance(expected));
      watch.sighting = { isSeen: obstacle === null, obstacle };
      watch.firstLook.resolve();
      if (obstacle === null) return true;
      const delay = Math.min(FIRST_DELAY * 2 ** looks, LONGEST_DELAY);
      await wait(delay, stopping.signal).catch(() => undefined);
    }
    // Who asks from now on makes it look again.
    if (isCurrent()) watches.delete(expected.address);
    return false;
  }

  return {
    async look(expected) {
      const watch = watchFor(expected);
      const patience = new AbortController();
      const given = AbortSignal.any([patience.signal, stopping.signal]);
      await Promise.race([watch.firstLook.promise, wait(PATIENCE, given).catch(() => undefined)]);
      patience.abort();
      return watch.sighting;
    },

    follow: (expected) => watchFor(expected).end,

    stop: () => stopping.abort(),
  };
}
