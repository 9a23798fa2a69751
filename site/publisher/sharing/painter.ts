import { type ChildProcess, fork } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { SharingCard } from '@parvis/shared';
import type { Hash } from '../releases/blobs.ts';
import { createWorker } from '../worker.ts';
import { type Answer, answer } from './job.ts';

/** Draws the pictures of cards, as blobs. */
export interface Painter {
  /**
   * Draws a card; the one before it must have ended.
   *
   * @throws when it cannot be drawn or kept, and when the painter is stopped
   */
  draw(card: SharingCard): Promise<Hash>;
  /** Gives up what is under way. */
  stop(): void;
}

/** Milliseconds that one picture may take: a hundred times the usual. */
const TIME_LIMIT = 20_000;

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/**
 * A painter in a process of the lowest priority. It is let go when it has no work, and its memory
 * with it. A card that kills it is tried once more, in case something else did.
 *
 * @param blobsFolder where the pictures are kept
 */
export function createPainterApart(blobsFolder: string, start = startChild): Painter {
  const worker = createWorker<SharingCard, Answer>(() => start(blobsFolder), answer);
  let isStopped = false;

  async function run(card: SharingCard): Promise<Answer | 'died' | 'late'> {
    if (isStopped) throw new Error('The painter is stopped.');
    return worker.run(card, TIME_LIMIT);
  }

  return {
    async draw(card) {
      const first = await run(card);
      const outcome = first === 'died' ? await run(card) : first;
      if (typeof outcome === 'object' && 'hash' in outcome) return outcome.hash;
      const cause = typeof outcome === 'object' ? outcome.failure : `the painter ${said[outcome]}`;
      throw new Error(`The sharing picture of « ${card.title} » could not be drawn: ${cause}`);
    },

    stop() {
      isStopped = true;
      worker.stop();
    },
  };
}

const said = { died: 'died', late: 'was too slow' };

function startChild(blobsFolder: string): ChildProcess {
  return fork(CHILD, [blobsFolder, String(constants.priority.PRIORITY_LOW)], {
    env: { PATH: process.env.PATH },
    execArgv: ['--max-old-space-size=256'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}
