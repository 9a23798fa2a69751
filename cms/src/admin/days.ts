const DAY_MS = 24 * 60 * 60 * 1000;

/** The day in Paris, a number of days later: `2026-11-24`. Days of UTC all last as long. */
export function dayOf(now: Date, later = 0): string {
  const today = now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
  return new Date(Date.parse(today) + later * DAY_MS).toISOString().slice(0, 10);
}
