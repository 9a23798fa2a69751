import { longDate, monthAndYear } from '@parvis/shared';

/** « du 3 mars 2024 au 12 mai 2024 », of posts, latest first; empty when there are none. */
export function periodOf(posts: readonly { publicationDate: string }[]): string {
  const [latest, oldest] = [posts.at(0), posts.at(-1)];
  if (latest === undefined || oldest === undefined) return '';
  const [from, to] = [longDate(oldest.publicationDate), longDate(latest.publicationDate)];
  return from === to ? `du ${from}` : `du ${from} au ${to}`;
}

/** « novembre 2026 », « 4e trimestre 2026 », from `2026-11`, `2026-T4`; anything else as it is. */
export function periodInWords(key: string): string {
  const [, year, isQuarter, rank] = /^(\d{4})-(T?)(\d+)$/.exec(key) ?? [];
  if (year === undefined) return key;
  if (isQuarter) return `${rank}${rank === '1' ? 'er' : 'e'} trimestre ${year}`;
  return monthAndYear(`${key}-01`);
}
