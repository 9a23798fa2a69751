/** Does tasks, so many at once: the urgent ones first, then the oldest. */
export interface Queue {
  add<Value>(task: () => Promise<Value>, isUrgent?: boolean): Promise<Value>;
  /** Resolves when nothing of it is under way nor waits. */
  idle(): Promise<void>;
}

export function createQueue(atOnce: number): Queue {
  const urgent: (() => Promise<void>)[] = [];
  const others: (() => Promise<void>)[] = [];
  let running = 0;
  let rest = Promise.withResolvers<void>();
  rest.resolve();

  function next(): void {
    while (running < atOnce) {
      const task = urgent.shift() ?? others.shift();
      if (task === undefined) break;
      running += 1;
      void task();
    }
    if (running === 0) rest.resolve();
  }

  return {
    add<Value>(task: () => Promise<Value>, isUrgent = false) {
      if (running === 0) rest = Promise.withResolvers();
      const done = Promise.withResolvers<Value>();
      (isUrgent ? urgent : others).push(async () => {
        await Promise.try(task).then(done.resolve, done.reject);
        running -= 1;
        next();
      });
      next();
      return done.promise;
    },

    idle: () => rest.promise,
  };
}
