import type { Reading, Role } from '@parvis/shared';
import { closedRoleIds } from '../community.ts';
import { documents } from '../documents.ts';
import { periodsTo, quarterKey, quarterOf, tally, yearOf } from './periods.ts';
import type { Table } from './table.ts';

/** Ten years. */
const MOST_QUARTERS = 40;
const MOST_YEARS = 20;
/** Fewer offers have no median worth the name. */
export const FEWEST_FOR_MEDIAN = 5;
const DAY = 24 * 60 * 60 * 1000;

interface ClosedRole {
  /** The last day to apply. */
  closedOn: string;
  /** From its opening to its closing. */
  days: number;
  isFilled: boolean;
}

/** Days to close, each up to and including its last. */
const spans = [
  { name: 'Une semaine ou moins', last: 7 },
  { name: '8 à 14 jours', last: 14 },
  { name: '15 à 30 jours', last: 30 },
  { name: '31 à 60 jours', last: 60 },
  { name: '61 à 90 jours', last: 90 },
  { name: 'Plus de 90 jours', last: Number.POSITIVE_INFINITY },
];

/** Offers that opened and that closed in each quarter. */
export function rolesByQuarter(reading: Reading): Table {
  const today = reading.today();
  const opened = documents(reading, 'role', reading.list('role'))
    .filter(({ opensOn }) => opensOn <= today)
    .map(({ opensOn }) => quarterOf(opensOn));
  const closed = closedRoles(reading).map(({ closedOn }) => quarterOf(closedOn));
  const [openings, closings] = [tally(opened), tally(closed)];
  return {
    columns: ['Trimestre', 'Ouvertes', 'Closes'],
    rows: periodsTo(quarterOf(today), [...opened, ...closed], MOST_QUARTERS).map((quarter) => ({
      key: quarterKey(quarter),
      values: [openings.get(quarter) ?? 0, closings.get(quarter) ?? 0],
    })),
  };
}

/** How long offers stayed open. */
export function daysToClose(reading: Reading): Table {
  const roles = closedRoles(reading);
  const spanOf = ({ days }: ClosedRole) => spans.find(({ last }) => days <= last);
  return {
    columns: ['Durée d’ouverture', 'Offres closes', 'Dont pourvues'],
    rows: spans.map((span) => {
      const within = roles.filter((role) => spanOf(role) === span);
      return { key: span.name, values: [within.length, filled(within).length] };
    }),
  };
}

/** How long offers stayed open, by the year in which they closed. */
export function daysToCloseByYear(reading: Reading): Table {
  const roles = closedRoles(reading);
  const years = roles.map(({ closedOn }) => yearOf(closedOn));
  return {
    columns: [
      'Année de clôture',
      'Offres closes',
      'Jours d’ouverture (médiane)',
      'Dont pourvues',
      'Jours d’ouverture des pourvues (médiane)',
    ],
    rows: periodsTo(yearOf(reading.today()), years, MOST_YEARS).map((year) => {
      const within = roles.filter(({ closedOn }) => yearOf(closedOn) === year);
      const values = [within, filled(within)].flatMap((some) => [some.length, medianDays(some)]);
      return { key: String(year), values };
    }),
  };
}

/** Half of the offers that closed stayed open so many days or fewer; nothing when they are too few. */
export function usualDaysToClose(reading: Reading): { days: number | null; roles: number } {
  const roles = closedRoles(reading);
  return { days: medianDays(roles), roles: roles.length };
}

/** Offers that are over, on a day that nobody recorded. */
export function rolesWithoutClosingDay(reading: Reading): number {
  return reading.shared(closedRoleIds).length - closedRoles(reading).length;
}

function closedRoles(reading: Reading): ClosedRole[] {
  const today = reading.today();
  return documents(reading, 'role', reading.shared(closedRoleIds)).flatMap((role) => {
    const closedOn = closingDay(role, today);
    if (closedOn === null) return [];
    const days = (Date.parse(closedOn) - Date.parse(role.opensOn)) / DAY;
    return days < 0 ? [] : [{ closedOn, days, isFilled: role.outcome === 'filled' }];
  });
}

/** An offer that staff closed before its last day to apply does not say when. */
function closingDay({ closesOn }: Role, today: string): string | null {
  return closesOn !== null && closesOn <= today ? closesOn : null;
}

const filled = (roles: readonly ClosedRole[]) => roles.filter(({ isFilled }) => isFilled);

function medianDays(roles: readonly ClosedRole[]): number | null {
  if (roles.length < FEWEST_FOR_MEDIAN) return null;
  const days = roles.map((role) => role.days).toSorted((a, b) => a - b);
  const middle = days.slice(Math.ceil(days.length / 2) - 1, Math.floor(days.length / 2) + 1);
  return middle.reduce((total, value) => total + value, 0) / middle.length;
}
