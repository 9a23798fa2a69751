import { longDate } from '@parvis/shared';

/** « du 3 mars 2024 au 12 mai 2024 », of posts, latest first; empty when there are none. */
export function periodOf(posts: readonly { publicationDate: string }[]): string {
  const [latest, oldest] = [posts.at(0), posts.at(-1)];
  if (latest === undefined || oldest === undefined) return '';
  const [from, to] = [longDate(oldest.publicationDate), longDate(latest.publicationDate)];
  return from === to ? `du ${from}` : `du ${from} au ${to}`;
}
