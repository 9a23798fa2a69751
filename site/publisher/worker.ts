import type { ChildProcess } from 'node:child_process';
import type { ZodType } from 'zod';

/** How a job ended without an answer: its process died, or was ended for being too slow. */
export type Loss = 'died' | 'late';

/** One process that does jobs, started when there is work, and again after each death. */
export interface Worker<Job, Answer> {
  /** Does a job; the one before it must have ended. @param timeLimit milliseconds */
  run(job: Job, timeLimit: number): Promise<Answer | Loss>;
  stop(): void;
}

/** Milliseconds without work after which the process is let go, and its memory with it. */
const PATIENCE = 30_000;

/**
 * @param start  the process, with a channel for messages
 * @param answer what it answers to a job
 */
export function createWorker<Job extends object, Answer>(
  start: () => ChildProcess,
  answer: ZodType<Answer>,
): Worker<Job, Answer> {
  let child: ChildProcess | undefined;
  let leaving: NodeJS.Timeout | undefined;

  function started(): ChildProcess {
    if (child !== undefined) return child;
    const fresh = start();
    const forget = () => {
      if (child === fresh) child = undefined;
    };
    fresh.once('exit', forget);
    fresh.once('error', forget);
    child = fresh;
    return fresh;
  }

  function stop(): void {
    clearTimeout(leaving);
    child?.kill('SIGKILL');
    child = undefined;
  }

  return {
    async run(job, timeLimit) {
      clearTimeout(leaving);
      const worker = started();
      holdOpen(worker);
      const outcome = await outcomeOf(worker, job, timeLimit, answer);
      if (outcome === 'late') stop();
      else letGo(worker);
      leaving = setTimeout(stop, PATIENCE).unref();
      return outcome;
    },
    stop,
  };
}

function outcomeOf<Answer>(
  worker: ChildProcess,
  job: object,
  timeLimit: number,
  answer: ZodType<Answer>,
): Promise<Answer | Loss> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end('late'), timeLimit);
    const died = () => end('died');
    const answered = (message: unknown) => {
      const parsed = answer.safeParse(message);
      end(parsed.success ? parsed.data : 'died');
    };
    function end(outcome: Answer | Loss): void {
      clearTimeout(timer);
      worker.off('message', answered).off('exit', died).off('error', died);
      resolve(outcome);
    }
    worker.once('message', answered).once('exit', died).once('error', died);
    // A channel that is already closed says so by the exit that follows.
    worker.send(job, () => undefined);
  });
}

/** A job keeps this process alive; a worker that waits for one does not. */
function holdOpen(worker: ChildProcess): void {
  worker.ref();
  worker.channel?.ref();
}

function letGo(worker: ChildProcess): void {
  worker.unref();
  worker.channel?.unref();
}
