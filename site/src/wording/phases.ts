/** « Mai 2018 », « Depuis mai 2018 », « Dès mai 2027 ». */
export function phaseDates(start: string | null, end: string | null, state: string): string {
  if (start === null) return state === 'current' ? 'En cours' : '';
  if (end !== null && state !== 'future') return `${start} – ${end}`;
  return { past: start, current: `Depuis ${start}`, future: `Dès ${start}` }[state] ?? start;
}

/** The state of a phase, for those who do not see its colour. */
export const phaseStates: Record<string, string> = {
  past: 'passée',
  current: 'en cours',
  future: 'à venir',
};
