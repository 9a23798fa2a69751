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
  const date = new Date(instant);
  const day = dayOf(date) === dayOf(now) ? 'aujourd’hui' : `le ${dayOf(date)}`;
  return `${day} à ${date.toLocaleTimeString('fr-FR', { ...PARIS, timeStyle: 'short' })}`;
}

function dayOf(date: Date): string {
  return date.toLocaleDateString('fr-FR', { ...PARIS, dateStyle: 'long' }).replace(/^1 /, '1er ');
}
