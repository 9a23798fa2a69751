import type { Archive } from './releases/archive.ts';

/** The earlier release that a person went back to: new changes wait until somebody publishes. */
export interface Hold {
  /** The number of that release; `null` when none is held. */
  release(): number | null;
  /** Takes up what an earlier process held. */
  recall(): Promise<void>;
  at(release: number): Promise<void>;
  /** @returns whether a release was held */
  letGo(): Promise<boolean>;
}

export function createHold(archive: Pick<Archive, 'hold' | 'heldAt'>): Hold {
  let held: number | null = null;

  async function hold(release: number | null): Promise<void> {
    await archive.hold(release);
    held = release;
  }

  return {
    release: () => held,
    async recall() {
      held = await archive.heldAt();
    },
    at: hold,
    async letGo() {
      if (held === null) return false;
      await hold(null);
      return true;
    },
  };
}
