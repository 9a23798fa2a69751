import { monthAndYear } from '@parvis/shared';

/** « mai 2018 », « mai 2018 – mars 2020 », « depuis mai 2018 », « dès mai 2027 »; empty when unknown. */
function phaseDates(start: string | null, end: string | null, state: string): string {
  if (start === null) return end === null ? '' : `jusqu’en ${monthAndYear(end)}`;
  const first = monthAndYear(start);
  if (state === 'future') return `dès ${first}`;
  if (end !== null && end.slice(0, 7) !== start.slice(0, 7))
    return `${first} – ${monthAndYear(end)}`;
  return state === 'current' && end === null ? `depuis ${first}` : first;
}

const states: Record<string, string> = {
  past: 'Passée',
  current: 'En cours',
  future: 'À venir',
};

/** « Passée, mai 2018 – mars 2020 »: where a phase stands, for those who do not see its colour. */
export function phaseInWords(phase: {
  code: string;
  start: string | null;
  end: string | null;
  state: string;
}): string {
  const dates = phaseDates(phase.start, phase.end, phase.state);
  // A partnership that is over is not « en cours ».
  const state = phase.code === 'alumni' && phase.state === 'current' ? '' : states[phase.state];
  return [state, dates].filter(Boolean).join(', ');
}
