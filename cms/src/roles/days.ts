import { startOfDay } from '@parvis/shared';

const DAY_MS = 24 * 60 * 60_000;

/** How many days lie between two days in Paris. */
export function daysBetween(from: string, to: string): number {
  return Math.round((startOfDay(to).getTime() - startOfDay(from).getTime()) / DAY_MS);
}
