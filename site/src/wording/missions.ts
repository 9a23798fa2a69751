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

/** « depuis 2024 », « 2023 », « 2023 – 2024 », « jusqu’en 2024 », « dès 2027 »; empty when unknown. */
export function yearsOf(
  start: string | null,
  end: string | null,
  when: 'today' | 'soon' | 'before',
): string {
  const [first, last] = [start?.slice(0, 4), end?.slice(0, 4)];
  if (when !== 'before')
    return first === undefined ? '' : `${when === 'today' ? 'depuis' : 'dès'} ${first}`;
  if (last === undefined) return first ?? '';
  if (first === undefined) return `jusqu’en ${last}`;
  return first === last ? first : `${first} – ${last}`;
}

/** « Dans la communauté depuis mai 2018 », « Ancien membre, de mai 2018 à mars 2020 »; empty when there is nothing to say. */
export function membership(former: boolean, since: string | null, until: string | null): string {
  if (!former) return since === null ? '' : `Dans la communauté depuis ${monthAndYear(since)}`;
  if (until === null) return 'Ancien membre';
  if (since === null) return `Ancien membre, jusqu’en ${monthAndYear(until)}`;
  const dates = range(monthAndYear(since), monthAndYear(until));
  return `Ancien membre, ${dates.charAt(0).toLowerCase()}${dates.slice(1)}`;
}
