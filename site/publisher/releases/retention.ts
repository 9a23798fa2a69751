/** How many releases are kept, and how long. */
export interface Retention {
  /** Never fewer than `least`, never more than `most`, however old or young they are. */
  least: number;
  most: number;
  /** Between the two, a release is kept for so many days. */
  days: number;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The oldest release to keep.
 *
 * @param releases those that are kept, oldest first
 * @param needed   one that is kept whatever its age: the site is held at it
 */
export function oldestToKeep(
  releases: readonly { release: number; at: string }[],
  { least, most, days }: Retention,
  now: Date,
  needed: number | null,
): number | undefined {
  const firstYoung = releases.findIndex(({ at }) => now.getTime() - Date.parse(at) < days * DAY);
  const wanted = firstYoung === -1 ? releases.length : firstYoung;
  const rank = Math.min(
    Math.max(wanted, releases.length - most),
    Math.max(0, releases.length - least),
  );
  const oldest = releases[rank]?.release;
  return oldest === undefined || needed === null ? oldest : Math.min(oldest, needed);
}
