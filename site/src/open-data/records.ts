import type { OpenDataName } from '@parvis/shared';
import type { Content } from '../queries/answers.ts';

/** The records of a list of the open data, in its order. */
export function recordsOf(name: OpenDataName, { ask, siteUrl }: Content): object[] {
  return ask
    .openDataIds(name)
    .map((id) => ask.openDataRecord(name, id, siteUrl))
    .filter((record) => record !== null);
}
