import { currentPhase, type Phase, phaseNames, type Reading, type Startup } from '@parvis/shared';
import { documents } from '../documents.ts';
import { periodsTo, tally, yearOf } from './periods.ts';
import type { Table } from './table.ts';

const MOST_YEARS = 20;

const phases = Object.keys(phaseNames) as Phase['name'][];
const UNKNOWN = 'Phase non précisée';

/** Startups by the phase they are in today. */
export function startupsByPhase(reading: Reading): Table {
  const counts = inEachPhase(allStartups(reading), reading.today());
  return {
    columns: ['Phase', 'Startups'],
    rows: [...Object.values(phaseNames), UNKNOWN].map((key, rank) => ({
      key,
      values: [counts[rank] ?? 0],
    })),
  };
}

/**
 * Startups by phase at the end of each year, today standing for the end of the current one.
 * A startup counts from its first dated phase: before, nobody recorded where it stood.
 */
export function startupsByPhaseAndYear(reading: Reading): Table {
  const startups = allStartups(reading);
  const today = reading.today();
  const current = yearOf(today);
  const years = periodsTo(current, creations(startups, today), MOST_YEARS);
  return {
    columns: ['Fin d’année', ...Object.values(phaseNames), UNKNOWN],
    rows: years.map((year) => {
      if (year === current) return { key: String(year), values: inEachPhase(startups, today) };
      const day = `${year}-12-31`;
      const known = startups.filter((startup) => (creationOf(startup) ?? today) <= day);
      return { key: String(year), values: inEachPhase(known, day) };
    }),
  };
}

/** How many startups began and ended in each year. */
export function startupsCreatedAndEnded(reading: Reading): Table {
  const startups = allStartups(reading);
  const today = reading.today();
  const [created, ended] = [creations(startups, today), endings(startups, today)];
  const [begun, over] = [tally(created), tally(ended)];
  return {
    columns: ['Année', 'Créées', 'Partenariats terminés'],
    rows: periodsTo(yearOf(today), [...created, ...ended], MOST_YEARS).map((year) => ({
      key: String(year),
      values: [begun.get(year) ?? 0, over.get(year) ?? 0],
    })),
  };
}

/** Startups that no date tells the story of. */
export function undatedStartups(reading: Reading): number {
  return allStartups(reading).filter((startup) => creationOf(startup) === undefined).length;
}

/** Partnerships that are over since a day that nobody recorded. */
export function undatedEndings(reading: Reading): number {
  return allStartups(reading).filter(({ phases }) => {
    const phase = currentPhase(phases, reading.today());
    return phase?.name === 'alumni' && phase.start === null;
  }).length;
}

const allStartups = (reading: Reading) => documents(reading, 'startup', reading.list('startup'));

/** In the order of the phases, then those whose phase nobody recorded. */
function inEachPhase(startups: readonly Startup[], day: string): number[] {
  const names = startups.map((startup) => currentPhase(startup.phases, day)?.name);
  return [...phases, undefined].map((phase) => names.filter((name) => name === phase).length);
}

/** The first day of its first dated phase. */
function creationOf({ phases }: Startup): string | undefined {
  return phases.flatMap(({ start }) => start ?? []).toSorted()[0];
}

/** Years in which startups began, one for each. */
function creations(startups: readonly Startup[], today: string): number[] {
  return startups
    .flatMap((startup) => creationOf(startup) ?? [])
    .filter((day) => day <= today)
    .map(yearOf);
}

function endings(startups: readonly Startup[], today: string): number[] {
  return startups
    .flatMap(({ phases }) => phases.find(({ name }) => name === 'alumni')?.start ?? [])
    .filter((day) => day <= today)
    .map(yearOf);
}
