/**
 * Moments in Paris. The `dates.ts` of shared cannot be used here: Strapi's admin has an older
 * version of its library.
 */
const PARIS = { timeZone: 'Europe/Paris' } as const;

/** « 14:02:37 », or « le 3 novembre 2026 à 14:02:37 » when that is not today. */
export function sinceWhen(instant: string, now: Date): string {
  const date = new Date(instant);
  const time = date.toLocaleTimeString('fr-FR', { ...PARIS, timeStyle: 'medium' });
  return dayOf(date) === dayOf(now) ? time : `le ${dayOf(date)} à ${time}`;
}

/** « le 3 novembre 2026 à 09:00 », or « aujourd’hui à 09:00 ». */
export function onWhichDay(instant: string, now: Date): string {
  const time = new Date(instant).toLocaleTimeString('fr-FR', { ...PARIS, timeStyle: 'short' });
  return `${whichDay(instant, now)} à ${time}`;
}

/** « le 3 novembre 2026 », or « aujourd’hui ». */
export function whichDay(instant: string, now: Date): string {
  const day = dayOf(new Date(instant));
  return day === dayOf(now) ? 'aujourd’hui' : `le ${day}`;
}

/** « jeudi 3 novembre 2026 ». */
export function fullDay(instant: string): string {
  return ordinal(new Date(instant).toLocaleDateString('fr-FR', { ...PARIS, dateStyle: 'full' }));
}

function dayOf(date: Date): string {
  return ordinal(date.toLocaleDateString('fr-FR', { ...PARIS, dateStyle: 'long' }));
}

/** The first of a month is said « 1er », which browsers do not. */
const ordinal = (day: string) => day.replace(/\b1 (?=\p{L})/u, '1er ');
