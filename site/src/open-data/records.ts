import type { OpenDataName } from '@parvis/shared';
import type { Content } from '../queries/answers.ts';

/** The records of a list of the open data, in its order. */
export function recordsOf(name: OpenDataName, { ask, siteUrl }: Content): object[] {
  return ask
    .openDataIds(name)
    .map((id) => ask.openDataRecord(name, id, siteUrl))
    .filter((record) => record !== null);
}

/**
 * Writes a record once for as long as its answer is kept: a list is written anew at each change
 * of one of its records, and thousands of the others are the same objects.
 */
export function writtenOnce(write: (record: object) => string): (record: object) => string {
  const written = new WeakMap<object, string>();
  return (record) => {
    const line = written.get(record) ?? write(record);
    written.set(record, line);
    return line;
  };
}
