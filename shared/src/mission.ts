import type { Mission } from './documents/author.ts';

export type MissionState = 'past' | 'current' | 'future';

/** Where a mission stands on a day in Paris. */
export function missionState(mission: Pick<Mission, 'start' | 'end'>, today: string): MissionState {
  if (mission.start !== null && mission.start > today) return 'future';
  if (mission.end !== null && mission.end < today) return 'past';
  return mission.start === null && mission.end === null ? 'past' : 'current';
}
