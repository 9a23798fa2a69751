import type { Reason } from './publisher.ts';

/** Calls for publications: at a signal, at an interval, and when time alone changes the site. */
export interface Loop {
  /**
   * Asks for a look. Signals that come during one merge into exactly one more.
   * Resolves when a look that began after this call has ended.
   */
  ask(reason: Reason): Promise<void>;
  /** Does other work when its turn comes, never during a look. */
  enqueue<Value>(task: () => Promise<Value>): Promise<Value>;
  /** Looks now, and then by itself. */
  start(): void;
  /** Looks no more; resolves when the one under way has ended. */
  stop(): Promise<void>;
}

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
}): Loop {
  const { work, interval, nextMoment, now } = options;
  let last: Promise<unknown> = Promise.resolve();
  let tasks = 0;
  let nextLook: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

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

  function ask(reason: Reason): Promise<void> {
    if (isStopped) return Promise.resolve();
    nextLook ??= enqueue(async () => {
      nextLook = undefined;
      if (!isStopped) await work(reason);
    });
    return nextLook;
  }

  function schedule(): void {
    if (isStopped || tasks > 0) return;
    const untilMoment = Math.max(0, nextMoment().getTime() - now().getTime());
    const untilLook = interval();
    const reason = untilMoment < untilLook ? 'time' : 'interval';
    const delay = Math.min(untilMoment, untilLook, LONGEST_DELAY);
    timer = setTimeout(() => void ask(reason), delay);
  }

  return {
    ask,
    enqueue,
    start: () => void ask('start'),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await last;
    },
  };
}
