import { TZDate, tz } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { fr } from 'date-fns/locale/fr';
import { parseISO } from 'date-fns/parseISO';

/** The community lives in Paris: its days start and end there, whatever the server's clock zone. */
const PARIS = 'Europe/Paris';
const inParis = tz(PARIS);

/** The calendar day it is in Paris at an instant, `2026-11-24`. */
export function dayOf(instant: Date): string {
  return format(instant, 'yyyy-MM-dd', { in: inParis });
}

/** The first instant of a day in Paris. */
export function startOfDay(day: string): Date {
  return new Date(startOf(day));
}

/** The first instant after a day in Paris: when something that lasts « until that day » is over. */
export function endOfDay(day: string): Date {
  return new Date(endOf(day));
}

/** The day that comes a number of days after a day in Paris, or before when it is negative. */
export function daysAfter(day: string, count: number): string {
  return format(addDays(parseISO(day, { in: inParis }), count), 'yyyy-MM-dd', { in: inParis });
}

const startOf = remembering((day) => parseISO(day, { in: inParis }).getTime());
const endOf = remembering((day) => addDays(parseISO(day, { in: inParis }), 1).getTime());

/** The instant of a wall-clock time in Paris. A time skipped in March moves an hour later. */
export function instantInParis(day: string, time: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return new Date(new TZDate(year, month - 1, date, hours, minutes, PARIS).getTime());
}

/** An instant as the clocks of Paris show it, `2026-03-10T23:59:59+01:00`. */
export function instantOfParis(instant: Date): string {
  return format(instant, "yyyy-MM-dd'T'HH:mm:ssxxx", { in: inParis });
}

/** « 1er mai 2026 », from a day or an instant. */
export const longDate = remembering((dayOrInstant) => {
  const date = dayOrInstant.length === 10 ? startOfDay(dayOrInstant) : new Date(dayOrInstant);
  const day = format(date, 'd', { in: inParis });
  const rest = format(date, 'MMMM yyyy', { locale: fr, in: inParis });
  return `${day === '1' ? '1er' : day} ${rest}`;
});

/** The month in Paris of an instant, `2026-11`. */
export const monthOf = remembering((instant) => dayOf(new Date(instant)).slice(0, 7));

/** « mai 2026 ». */
export const monthAndYear = remembering((day) =>
  format(startOfDay(day), 'MMMM yyyy', { locale: fr, in: inParis }),
);

/** Far more than the days of a community's life. */
const MOST_REMEMBERED = 10_000;

/**
 * The same function, which computes each answer once: finding the offset of a zone takes longer
 * than all else that a card shows, and a site shows the same days on many pages.
 */
function remembering<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = compute(text);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
