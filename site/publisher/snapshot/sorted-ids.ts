/** Identifiers kept in order as they come and go. */
export interface SortedIds<Item> {
  readonly ids: readonly string[];
  insert(item: Item): void;
  remove(item: Item): void;
}

/**
 * @param compare a total order over items
 * @param itemOf  the item of an identifier that is in the list
 */
export function createSortedIds<Item extends { documentId: string }>(
  compare: (a: Item, b: Item) => number,
  itemOf: (id: string) => Item,
): SortedIds<Item> {
  let ids: string[] = [];

  function firstNotBefore(item: Item): number {
    let low = 0;
    let high = ids.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(itemOf(ids[middle] as string), item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // The list that was given out before a change keeps what it said.
  return {
    get ids() {
      return ids;
    },
    insert(item) {
      ids = ids.toSpliced(firstNotBefore(item), 0, item.documentId);
    },
    remove(item) {
      ids = ids.toSpliced(firstNotBefore(item), 1);
    },
  };
}
