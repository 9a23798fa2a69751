/** What stands next to an item of a list, latest first. */
export interface Neighbours {
  /** The one that came later; none for the latest. */
  before: string | null;
  /** The one that came earlier; none for the first ever. */
  after: string | null;
}

/** @returns no neighbour at all for an item that is not in the list */
export function neighboursIn(ids: readonly string[], id: string): Neighbours {
  const rank = ids.indexOf(id);
  if (rank === -1) return { before: null, after: null };
  return { before: ids[rank - 1] ?? null, after: ids[rank + 1] ?? null };
}

/** The items, of two lists that differ, whose neighbours may differ too. */
export function changedNeighbours(before: readonly string[], after: readonly string[]): string[] {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const around = (ids: readonly string[]) =>
    ids.slice(Math.max(0, start - 1), ids.length - Math.max(0, end - 1));
  return [...new Set([...around(before), ...around(after)])];
}
