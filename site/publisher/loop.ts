import type { Reason } from './publication.ts';

/** Calls for publications: at a signal, at an interval, and when time alone changes the site. */
export interface Loop {
  /**
   * Asks for a look. Signals that come during one merge into exactly one more, and those of a
   * burst into few. Resolves when a look that began after this call has ended.
   */
  ask(reason: Reason): Promise<void>;
  /** Does other work when its turn comes, never during a look. */
  enqueue<Value>(task: () => Promise<Value>): Promise<Value>;
  /** How much work waits or is under way. */
  tasks(): number;
  /** Looks now, and then by itself. */
  start(): void;
  /** Looks no more; resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/**
 * How signals settle, in milliseconds. The first one is looked at at once. Those that follow on
 * its heels wait until none came for `quiet`, but never longer than `most`.
 */
export interface Settling {
  quiet: number;
  most: number;
}

/** Two hundred publications in a row, as fast as a CMS makes them, take a few releases. */
export const usualSettling: Settling = { quiet: 150, most: 5000 };

/** The longest delay that a timer of Node can wait, in milliseconds. */
const LONGEST_DELAY = 2 ** 31 - 1;

/**
 * @param options.work     never rejects: it reports its own failures
 * @param options.interval milliseconds until the next look, asked after each
 */
export function createLoop(options: {
  work(reason: Reason): Promise<void>;
  interval(): number;
  nextMoment(): Date;
  now(): Date;
  settling?: Settling;
}): Loop {
  const { work, interval, nextMoment, now, settling = usualSettling } = options;
  let last: Promise<unknown> = Promise.resolve();
  let tasks = 0;
  let nextLook: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let lastMoment: number | undefined;
  /** Ends the wait of a burst's signals. */
  let settle: (() => void) | undefined;
  let settled: Promise<void> | undefined;
  let quietTimer: NodeJS.Timeout | undefined;
  let lastSignal = Number.NEGATIVE_INFINITY;

  function enqueue<Value>(task: () => Promise<Value>): Promise<Value> {
    clearTimeout(timer);
    tasks += 1;
    const done = last.then(task);
    const end = () => {
      tasks -= 1;
      schedule();
    };
    last = done.then(end, end);
    return done;
  }

  function look(reason: Reason): Promise<void> {
    settle?.();
    nextLook ??= enqueue(async () => {
      nextLook = undefined;
      if (!isStopped) await work(reason);
    });
    return nextLook;
  }

  /** Resolves when the burst that a signal belongs to has settled. */
  function quiet(): Promise<void> {
    clearTimeout(quietTimer);
    settled ??= new Promise((resolve) => {
      const latest = setTimeout(() => settle?.(), settling.most);
      settle = () => {
        clearTimeout(latest);
        clearTimeout(quietTimer);
        settle = undefined;
        settled = undefined;
        resolve();
      };
    });
    quietTimer = setTimeout(() => settle?.(), settling.quiet);
    return settled;
  }

  async function signalled(reason: Reason): Promise<void> {
    const isAlone = now().getTime() - lastSignal >= settling.quiet && settled === undefined;
    lastSignal = now().getTime();
    if (!isAlone) await quiet();
    if (!isStopped) await look(reason);
  }

  function schedule(): void {
    if (isStopped || tasks > 0) return;
    const moment = nextMoment().getTime();
    const untilLook = interval();
    // What could not be published at its moment is tried again at the next look, not at once.
    const untilMoment = moment === lastMoment ? untilLook : Math.max(0, moment - now().getTime());
    const reason = untilMoment < untilLook ? 'time' : 'interval';
    const delay = Math.min(untilMoment, untilLook, LONGEST_DELAY);
    timer = setTimeout(() => {
      if (reason === 'time') lastMoment = moment;
      void look(reason);
    }, delay);
  }

  return {
    async ask(reason) {
      if (isStopped) return;
      await (reason === 'signal' || reason === 'pictures' ? signalled(reason) : look(reason));
    },
    enqueue,
    tasks: () => tasks,
    start: () => void look('start'),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      settle?.();
      await last;
    },
  };
}
