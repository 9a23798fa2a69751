import type { Content } from '../../../site/src/queries/answers.ts';
import { queries } from '../../../site/src/queries/index.ts';
import { type Community, fakeReading } from '../fake-reading.ts';

/** What a page gets to read of a community. */
export function contentOf(community: Community, siteUrl: string): Content {
  const reading = fakeReading(community);
  const ask = Object.fromEntries(
    Object.entries(queries).map(([name, query]) => [
      name,
      (...args: unknown[]) => (query as (...all: unknown[]) => unknown)(reading, ...args),
    ]),
  ) as Content['ask'];
  return { ask, siteUrl };
}
