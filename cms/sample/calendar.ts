import { dayOf, instantInParis } from '@parvis/shared';
import { addDays } from 'date-fns';

/** Days counted from the day the sample is loaded, so that it never goes stale. */
export interface Calendar {
  /** The day that many days from now; negative ones are past. */
  day(fromNow: number): string;
  /** That day at a time in Paris. */
  instant(fromNow: number, time: string): string;
}

export function calendarFrom(today: Date): Calendar {
  const day = (fromNow: number) => dayOf(addDays(today, fromNow));
  return {
    day,
    instant: (fromNow, time) => instantInParis(day(fromNow), time).toISOString(),
  };
}
