import { monthAndYear } from '@parvis/shared';

/** « De mai 2018 à mars 2020 », « Depuis mai 2018 », « Jusqu’en mars 2020 ». */
export function missionDates(start: string | null, end: string | null, state: string): string {
  if (start === null && end === null) return 'Dates inconnues';
  if (start === null) return `Jusqu’en ${monthAndYear(end ?? '')}`;
  if (state === 'future') return `À partir de ${monthAndYear(start)}`;
  if (state === 'current') return `Depuis ${monthAndYear(start)}`;
  return end === null ? monthAndYear(start) : range(monthAndYear(start), monthAndYear(end));
}

function range(first: string, last: string): string {
  if (first === last) return `En ${first}`;
  return `${/^[ao]/.test(first) ? 'D’' : 'De '}${first} à ${last}`;
}
