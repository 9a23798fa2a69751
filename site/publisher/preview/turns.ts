import { createQueue } from '../media/queue.ts';

/** Does so many tasks at once, lets some wait, and turns others away. */
export interface Turns {
  take<Value>(task: () => Promise<Value>): Promise<Value | 'busy'>;
}

export function createTurns({ atOnce, waiting }: { atOnce: number; waiting: number }): Turns {
  const queue = createQueue(atOnce);
  let held = 0;
  return {
    async take(task) {
      if (held >= atOnce + waiting) return 'busy';
      held += 1;
      try {
        return await queue.add(task);
      } finally {
        held -= 1;
      }
    },
  };
}
