import type { ReleasesOfDocument } from '@parvis/shared';
import type { VersionTold } from './answer.ts';
import type { Version } from './rows.ts';

/**
 * The release that first carried a version.
 *
 * A picture that is described otherwise moves the publication version without an act of the
 * document's: what comes before the first `+` names the row, and stays.
 */
export function releaseOf(
  { publicationVersion }: Pick<Version, 'publicationVersion'>,
  { releases }: ReleasesOfDocument,
): number | null {
  if (publicationVersion === null) return null;
  const row = rowOf(publicationVersion);
  const carried = releases.filter(({ version }) => version !== null && rowOf(version) === row);
  return carried.length === 0 ? null : Math.min(...carried.map(({ release }) => release));
}

/** What is told of a version to who may read the document. */
export function told(version: Version, releases: ReleasesOfDocument): VersionTold {
  const { number, act, at, cause, accountName } = version;
  return {
    number,
    act: act as VersionTold['act'],
    at: new Date(at).toISOString(),
    cause,
    by: accountName,
    release: releaseOf(version, releases),
  };
}

function rowOf(version: string): string {
  return version.split('+')[0] ?? version;
}
