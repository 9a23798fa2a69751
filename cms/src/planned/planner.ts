import type { Ending } from './carrying-out.ts';
import { isLate, type PlannedChange } from './change.ts';

interface Surroundings {
  /** The first change that is due at a moment. */
  due(now: Date): Promise<PlannedChange | undefined>;
  carryOut(change: PlannedChange, now: Date): Promise<Ending>;
  /** Told of a change that is carried out long after its time. */
  alarm(change: PlannedChange): void;
  report(error: unknown): void;
  now(): Date;
  setInterval(task: () => void, milliseconds: number): NodeJS.Timeout;
  clearInterval(timer: NodeJS.Timeout | undefined): void;
}

export interface Planner {
  /** Carries out what is due, now and from time to time. */
  start(): void;
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>;
  /** Carries out all that is due. */
  look(): Promise<void>;
}

/** Milliseconds between two looks at what is due. */
const INTERVAL_MS = 10_000;

/** Carries planned changes out when their time comes. What came while nobody looked is due at once. */
export function createPlanner(surroundings: Surroundings): Planner {
  const { due, carryOut, alarm, report, now, setInterval, clearInterval } = surroundings;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let isOver = false;

  async function carryOutAll(): Promise<void> {
    let last: number | undefined;
    while (!isOver) {
      const change = await due(now());
      // What is still there after it was carried out would be there for ever.
      if (change === undefined || change.id === last) return;
      last = change.id;
      if (isLate(change, now())) alarm(change);
      await carryOut(change, now());
    }
  }

  function look(): Promise<void> {
    looking ??= carryOutAll()
      .catch(report)
      .finally(() => {
        looking = undefined;
      });
    return looking;
  }

  return {
    look,
    start() {
      timer ??= setInterval(() => void look(), INTERVAL_MS);
      void look();
    },
    async stop() {
      isOver = true;
      clearInterval(timer);
      await looking;
    },
  };
}
