import { type Reading, startOfDay } from '@parvis/shared';
import { documents } from '../documents.ts';
import { periodsTo, tally, yearOf } from './periods.ts';
import type { Table } from './table.ts';

const MOST_YEARS = 30;

/** How many posts each year saw. */
export function postsByYear(reading: Reading): Table {
  const years = documents(reading, 'post', reading.list('post')).map(({ publicationDate }) =>
    yearInParis(publicationDate),
  );
  const counts = tally(years);
  return {
    columns: ['Année', 'Annonces'],
    rows: periodsTo(yearOf(reading.today()), years, MOST_YEARS).map((year) => ({
      key: String(year),
      values: [counts.get(year) ?? 0],
    })),
  };
}

/** Paris is ahead of UTC: its year may have begun. */
function yearInParis(instant: string): number {
  const next = yearOf(instant) + 1;
  return instant >= startOfDay(`${next}-01-01`).toISOString() ? next : next - 1;
}
