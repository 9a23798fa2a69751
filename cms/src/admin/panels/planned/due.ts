import type { ChangeAnswer } from '../../../planned/answers.ts';

/** The CMS looks at what is due every ten seconds; it is asked what came of it a little after. */
const PATIENCE_MS = 15_000;

/** Timers of browsers do not reach further than some three weeks. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/** In how many milliseconds something may have come of what is planned; none when nothing is. */
export function millisecondsUntilNews(
  changes: readonly Pick<ChangeAnswer, 'at' | 'state'>[],
  now: Date,
): number | undefined {
  const moments = changes
    .filter(({ state }) => state === 'planned')
    .map(({ at }) => Date.parse(at) - now.getTime());
  if (moments.length === 0) return undefined;
  return Math.min(Math.max(0, Math.min(...moments)) + PATIENCE_MS, LONGEST_MS);
}
