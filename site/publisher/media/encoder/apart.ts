import { type ChildProcess, fork } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createWorker, type Loss, type Worker } from '../../worker.ts';
import { createQueue } from '../queue.ts';
import type { Unusable } from './encoded.ts';
import type { Encoder } from './encoder.ts';
import { type Answer, answer, type Job } from './job.ts';

/** Milliseconds that one picture may take. */
interface TimeLimits {
  shown: number;
  avif: number;
}

interface EncoderOptions {
  limits?: TimeLimits;
  start?: typeof startChild;
}

const usualLimits: TimeLimits = { shown: 60_000, avif: 240_000 };

/** What answers visitors goes first; but a publication waits for this, so not after everything. */
const BEHIND_VISITORS = 5;

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/**
 * An encoder in processes of low priority: one for the files that pages name, and one for AVIF,
 * which starts nothing while the first has work. A picture that kills its process is tried once
 * more, in case something else did.
 *
 * @param blobsFolder where the files are kept
 */
export function createEncoderApart(
  blobsFolder: string,
  { limits = usualLimits, start = startChild }: EncoderOptions = {},
): Encoder {
  const forPages = createWorker<Job, Answer>(() => start(blobsFolder, BEHIND_VISITORS), answer);
  const forLater = createWorker<Job, Answer>(
    () => start(blobsFolder, constants.priority.PRIORITY_LOW),
    answer,
  );
  const [pages, later] = [createQueue(1), createQueue(1)];
  let isStopped = false;

  async function done(
    worker: Worker<Job, Answer>,
    job: Job,
    timeLimit: number,
  ): Promise<Answer | Loss> {
    refuseWhenStopped();
    const outcome = await worker.run(job, timeLimit);
    refuseWhenStopped();
    if (typeof outcome === 'object' && 'failure' in outcome) throw new Error(outcome.failure);
    return outcome;
  }

  async function triedTwice(
    worker: Worker<Job, Answer>,
    job: Job,
    timeLimit: number,
  ): Promise<Answer | Loss> {
    const outcome = await done(worker, job, timeLimit);
    return outcome === 'died' ? done(worker, job, timeLimit) : outcome;
  }

  function refuseWhenStopped(): void {
    if (isStopped) throw new Error('The encoder is stopped.');
  }

  return {
    shown: (original, isUrgent) =>
      pages.add(async () => {
        const outcome = await triedTwice(forPages, { make: 'shown', original }, limits.shown);
        if (outcome === 'died' || outcome === 'late') return lost(outcome);
        if ('shown' in outcome) return outcome.shown;
        throw new Error('The encoder answered another question.');
      }, isUrgent),

    avif: (original, webp) =>
      later.add(async () => {
        await pages.idle();
        const job: Job = { make: 'avif', original, webp: [...webp] };
        const outcome = await triedTwice(forLater, job, limits.avif);
        return typeof outcome === 'object' && 'avif' in outcome ? outcome.avif : [];
      }),

    async stop() {
      isStopped = true;
      forPages.stop();
      forLater.stop();
      await Promise.all([pages.idle(), later.idle()]);
    },
  };
}

/** @param priority as the operating system counts it: 0 is usual, 19 the lowest */
export function startChild(blobsFolder: string, priority: number): ChildProcess {
  return fork(CHILD, [blobsFolder, String(priority)], {
    // No secret of this process is within reach of what a picture might make a decoder do.
    env: { PATH: process.env.PATH },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

function lost(loss: Loss): Unusable {
  const what =
    loss === 'late'
      ? 'cette image demande trop de temps'
      : 'cette image fait échouer sa conversion';
  return { reason: `${what} : enregistrez-la autrement et remplacez-la`, isLasting: false };
}
