import type { Ending } from './carrying-out.ts';
import { isLate, type PlannedChange } from './change.ts';
import { createLooks, type Looks } from './looks.ts';

interface Surroundings {
  /** The first change that is due at a moment. */
  due(now: Date): Promise<PlannedChange | undefined>;
  carryOut(change: PlannedChange, now: Date): Promise<Ending>;
  /** Told of a change that is carried out long after its time. */
  alarm(change: PlannedChange): void;
  /** Told of a change that could not be carried out, and will not be tried again. */
  failed(change: PlannedChange): Promise<void>;
  report(error: unknown): void;
  now(): Date;
  setInterval(task: () => void, milliseconds: number): NodeJS.Timeout;
  clearInterval(timer: NodeJS.Timeout | undefined): void;
}

/** Milliseconds between two looks at what is due. */
const INTERVAL_MS = 10_000;

/** Carries planned changes out when their time comes. What came while nobody looked is due at once. */
export function createPlanner(surroundings: Surroundings): Looks {
  const { due, carryOut, alarm, failed, report, now, setInterval, clearInterval } = surroundings;

  async function carryOutAll(isOver: () => boolean): Promise<void> {
    let last: number | undefined;
    while (!isOver()) {
      const change = await due(now());
      // What is still there after it was carried out would be there for ever.
      if (change === undefined || change.id === last) return;
      last = change.id;
      if (isLate(change, now())) alarm(change);
      if ((await carryOut(change, now())) === 'failed') await failed(change);
    }
  }

  return createLooks({
    ...{ report, setInterval, clearInterval },
    look: carryOutAll,
    interval: INTERVAL_MS,
  });
}
