import { type Mission, missionState } from '@parvis/shared';

/**
 * Whether a member has left the community on a day in Paris. Of one whose missions are not
 * recorded, nobody knows.
 */
export function hasLeft(
  missions: readonly Pick<Mission, 'start' | 'end'>[],
  today: string,
): boolean {
  return (
    missions.length > 0 && missions.every((mission) => missionState(mission, today) === 'past')
  );
}
