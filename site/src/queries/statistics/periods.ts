import type { Mission } from '@parvis/shared';

/** Months are counted from the year 0: `2026-01` is 24312. */
export function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** `2026-11`. */
export function monthKey(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Quarters are counted like months. */
export const quarterOf = (day: string): number => Math.floor(monthOf(day) / 3);

/** `2026-T4`. */
export function quarterKey(quarter: number): string {
  return `${Math.floor(quarter / 4)}-T${(quarter % 4) + 1}`;
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * The periods from the first in which something happened to the current one, at most `most` of
 * them: a date that somebody mistyped must not draw centuries. None when nothing happened.
 */
export function periodsTo(current: number, happened: Iterable<number>, most: number): number[] {
  let first = Number.POSITIVE_INFINITY;
  for (const period of happened) first = Math.min(first, period);
  const length = Math.min(most, Math.max(0, current - first + 1));
  return Array.from({ length }, (_, rank) => current - length + 1 + rank);
}

/** How often each value comes. */
export function tally(values: Iterable<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * The months at whose end a mission goes on, today standing for the end of the current one.
 * None for a mission that has not started, or whose start nobody recorded.
 */
export function monthsOf({ start, end }: Pick<Mission, 'start' | 'end'>, today: string): number[] {
  if (start === null || start > today) return [];
  const from = monthOf(start);
  const to = end === null || end >= today ? monthOf(today) : lastMonthWhole(end);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, rank) => from + rank);
}

function lastMonthWhole(end: string): number {
  return monthOf(end) - (isLastOfMonth(end) ? 0 : 1);
}

function isLastOfMonth(day: string): boolean {
  const [year, month] = [yearOf(day), Number(day.slice(5, 7))];
  return Number(day.slice(8)) === new Date(Date.UTC(year, month, 0)).getUTCDate();
}
