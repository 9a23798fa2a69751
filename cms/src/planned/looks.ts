interface Surroundings {
  /** Does what is to be done; asks `isOver` before each thing that it begins. */
  look(isOver: () => boolean): Promise<void>;
  report(error: unknown): void;
  /** Milliseconds between two looks. */
  interval: number;
  setInterval(task: () => void, milliseconds: number): NodeJS.Timeout;
  clearInterval(timer: NodeJS.Timeout | undefined): void;
}

/** Something that looks, from time to time, at what is to be done. */
export interface Looks {
  /** Looks now and from time to time. */
  start(): void;
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>;
  /** Looks once; who asks during a look waits for its end. */
  look(): Promise<void>;
}

export function createLooks(surroundings: Surroundings): Looks {
  const { report, interval, setInterval, clearInterval } = surroundings;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let isOver = false;

  function look(): Promise<void> {
    looking ??= surroundings
      .look(() => isOver)
      .catch(report)
      .finally(() => {
        looking = undefined;
      });
    return looking;
  }

  return {
    look,
    start() {
      timer ??= setInterval(() => void look(), interval);
      void look();
    },
    async stop() {
      isOver = true;
      clearInterval(timer);
      await looking;
    },
  };
}
