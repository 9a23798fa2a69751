import type { Memory } from './process.ts';

/**
 * Loaded before the publisher, in its process: answers what memory it holds when the process that
 * started it asks. The publisher itself knows nothing of it.
 */
process.on('message', (message) => {
  if (message !== 'memory') return;
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const peak = process.resourceUsage().maxRSS * 1024;
  process.send?.({ memory: { resident: rss, heap: heapUsed, peak } satisfies Memory });
});
