import type { Reason } from './publisher.ts';

/** Calls for publications: at a signal, at an interval, and when time alone changes the site. */
export interface Loop {
  /**
   * Asks for a look. Signals that come during one merge into exactly one more.
   * Resolves when a look that began after this call has ended.
   */
  ask(reason: Reason): Promise<void>;
  /** Looks now, and then by itself. */
  start(): void;
  /** Looks no more; resolves when the one under way has ended. */
  stop(): Promise<void>;
}

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
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  function run(reason: Reason): Promise<void> {
    clearTimeout(timer);
    const done = work(reason).finally(() => {
      running = undefined;
      schedule();
    });
    running = done;
    return done;
  }

  function ask(reason: Reason): Promise<void> {
    if (isStopped) return Promise.resolve();
    if (running === undefined) return run(reason);
    waiting ??= running.then(() => {
      waiting = undefined;
      return isStopped ? undefined : run(reason);
    });
    return waiting;
  }

  function schedule(): void {
    clearTimeout(timer);
    if (isStopped || running !== undefined) return;
    const untilMoment = Math.max(0, nextMoment().getTime() - now().getTime());
    const untilLook = interval();
    const isTimeFirst = untilMoment < untilLook;
    timer = setTimeout(
      () => void ask(isTimeFirst ? 'time' : 'interval'),
      isTimeFirst ? untilMoment : untilLook,
    );
  }

  return {
    ask,
    start: () => void ask('start'),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
