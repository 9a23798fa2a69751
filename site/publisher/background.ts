import type { Loop } from './loop.ts';
import type { Publisher } from './publisher.ts';
import type { Retention } from './releases/retention.ts';

/** Milliseconds after a publication before the search index follows it: pages come first. */
const SEARCH_DELAY = 300;
/** Milliseconds between two steps of the search index, in which publications get their turn. */
const STEP_DELAY = 10;
const TIDYING_INTERVAL = 60 * 60 * 1000;

/** What is done when no publication is: the search index follows, and what is old is deleted. */
export interface Background {
  /** Something was published, or the search index waits for its next step. */
  followSearch(): void;
  start(): void;
  stop(): void;
}

/** @param tools.report told of what failed; the work is tried again at its next time */
export function createBackground(tools: {
  loop: Pick<Loop, 'enqueue'>;
  publisher: Pick<Publisher, 'followSearch' | 'tidy'>;
  retention: Retention;
  report(error: unknown): void;
}): Background {
  const { loop, publisher, retention, report } = tools;
  let searchTimer: NodeJS.Timeout | undefined;
  let tidyingTimer: NodeJS.Timeout | undefined;
  let isStopped = false;

  function followAfter(delay: number): void {
    if (isStopped) return;
    clearTimeout(searchTimer);
    searchTimer = setTimeout(async () => {
      try {
        if ((await loop.enqueue(publisher.followSearch)) === 'more') followAfter(STEP_DELAY);
      } catch (error) {
        report(error);
      }
    }, delay);
  }

  function tidy(): void {
    loop.enqueue(() => publisher.tidy(retention)).catch(report);
  }

  return {
    followSearch: () => followAfter(SEARCH_DELAY),
    start() {
      followAfter(SEARCH_DELAY);
      tidyingTimer = setInterval(tidy, TIDYING_INTERVAL);
      tidy();
    },
    stop() {
      isStopped = true;
      clearTimeout(searchTimer);
      clearInterval(tidyingTimer);
    },
  };
}
