import type { Role } from '../documents/role.ts';
import { townOf } from './town.ts';

/** What search engines require of a job that an offer may lack. */
export type JobPostingGap = 'title' | 'description' | 'host' | 'place';

/**
 * What an offer lacks to be told to search engines as a job; nothing when it may be. The rest that
 * they require, the day it opens, every offer has.
 *
 * A place is a town that is named; an offer wholly at a distance needs none.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting
 *
 * @param host the name of who hires, when it is published
 */
export function jobPostingGaps(
  role: Pick<Role, 'title' | 'body' | 'places' | 'remote'>,
  host: string | null,
): JobPostingGap[] {
  const isPlaced = role.remote === 'full' || role.places.some((place) => townOf(place) !== null);
  const [title, body] = [role.title.trim(), role.body.trim()];
  const gaps: Record<JobPostingGap, boolean> = {
    title: title === '',
    description: body === '' || body === title,
    host: host === null,
    place: !isPlaced,
  };
  return (Object.keys(gaps) as JobPostingGap[]).filter((gap) => gaps[gap]);
}
