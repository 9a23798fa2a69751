import type { Loop } from './loop.ts';
import type { Publisher } from './publisher.ts';
import type { Retention } from './releases/retention.ts';

/** Milliseconds after a publication before the search index follows it: pages come first. */
const SEARCH_DELAY = 300;
/** Milliseconds between two steps of the search index, in which publications get their turn. */
const STEP_DELAY = 10;
/** Milliseconds before sharing pictures follow: whoever shares a page has read it first. */
const SHARING_DELAY = 500;
const TIDYING_INTERVAL = 60 * 60 * 1000;
const WATCH_INTERVAL = 60 * 1000;

/**
 * What is done when no publication is: the search index and sharing pictures follow, what is old is
 * deleted, and somebody is told when what was due is late.
 */
export interface Background {
  /** Something was published, or the search index waits for its next step. */
  followSearch(): void;
  /** Something was published, or sharing pictures were drawn. */
  followSharing(): void;
  start(): void;
  stop(): void;
}

/** What of the publisher's status says that something is late. */
export type Late = 'lateSince' | 'planLateSince';

/**
 * @param tools.report told of what failed; the work is tried again at its next time
 * @param tools.alarm  told once of each moment that was missed, on the site or in the CMS
 */
export function createBackground(tools: {
  loop: Pick<Loop, 'enqueue'>;
  publisher: Pick<Publisher, 'followSearch' | 'followSharing' | 'tidy' | 'status'>;
  retention: Retention;
  report(error: unknown): void;
  alarm(late: Late, since: string): void;
}): Background {
  const { loop, publisher, retention, report, alarm } = tools;
  let searchTimer: NodeJS.Timeout | undefined;
  let sharingTimer: NodeJS.Timeout | undefined;
  let timers: NodeJS.Timeout[] = [];
  const alarmed: Record<Late, string | null> = { lateSince: null, planLateSince: null };
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

  function followSharing(): void {
    if (isStopped || sharingTimer !== undefined) return;
    sharingTimer = setTimeout(() => {
      sharingTimer = undefined;
      loop.enqueue(publisher.followSharing).catch(report);
    }, SHARING_DELAY);
  }

  function tidy(): void {
    loop.enqueue(() => publisher.tidy(retention)).catch(report);
  }

  function watch(): void {
    const status = publisher.status();
    for (const late of ['lateSince', 'planLateSince'] as const) {
      const since = status[late];
      if (since !== null && since !== alarmed[late]) alarm(late, since);
      alarmed[late] = since;
    }
  }

  return {
    followSearch: () => followAfter(SEARCH_DELAY),
    followSharing,
    start() {
      followAfter(SEARCH_DELAY);
      followSharing();
      timers = [setInterval(tidy, TIDYING_INTERVAL), setInterval(watch, WATCH_INTERVAL)];
      tidy();
    },
    stop() {
      isStopped = true;
      clearTimeout(searchTimer);
      clearTimeout(sharingTimer);
      for (const timer of timers) clearInterval(timer);
    },
  };
}
