import { type Author, type Mission, missionState, type Reading } from '@parvis/shared';
import { type AuthorCard, authorCard } from './cards.ts';

/** A member of a startup's team, with the days between which they are or were there. */
export interface Teammate extends AuthorCard {
  /** Nothing when nobody recorded it. */
  start: string | null;
  /** Nothing when nobody recorded it, or while it goes on. */
  end: string | null;
}

export interface Team {
  today: Teammate[];
  /** Those whose mission has not begun. */
  soon: Teammate[];
  /** Those who left last come first. */
  before: Teammate[];
}

/** Who works on a startup, will, and did, from the missions of its members. */
export function teamOf(reading: Reading, startup: string): Team {
  const teams: Team = { today: [], soon: [], before: [] };
  for (const author of reading.referrers('author.startups', startup)) {
    const missions = author.missions.filter(({ startups }) => startups.includes(startup));
    teams[whenOf(missions, reading.today())].push(teammate(reading, author, missions));
  }
  teams.before.sort((a, b) => (b.end ?? '').localeCompare(a.end ?? ''));
  return teams;
}

function whenOf(missions: readonly Mission[], today: string): keyof Team {
  const states = missions.map((mission) => missionState(mission, today));
  if (states.includes('current')) return 'today';
  return states.includes('future') ? 'soon' : 'before';
}

function teammate(reading: Reading, author: Author, missions: readonly Mission[]): Teammate {
  const { start, end } = spanOf(missions);
  return { ...authorCard(reading, author), start, end };
}

/** From the first day of the first mission to the last day of the last one, where both are known. */
export function spanOf(missions: readonly Mission[]): { start: string | null; end: string | null } {
  const starts = missions.map(({ start }) => start);
  const ends = missions.map(({ end }) => end);
  return { start: extreme(starts, 0), end: extreme(ends, -1) };
}

/** The first or the last of some days; nothing when one of them is not known. */
function extreme(days: readonly (string | null)[], rank: 0 | -1): string | null {
  const known = days.filter((day) => day !== null).sort();
  return known.length === days.length ? (known.at(rank) ?? null) : null;
}
