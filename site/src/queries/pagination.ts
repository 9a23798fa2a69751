/** How many items one page of each long list shows. */
export const perPage = {
  posts: 20,
  closedRoles: 40,
  formerAuthors: 120,
  endedStartups: 60,
} as const;

/** How many pages a list takes: one even when it is empty. */
export function pageCount(items: number, size: number): number {
  return Math.max(1, Math.ceil(items / size));
}

/** The items of page `number`, from 1. */
export function pageOf<Item>(items: readonly Item[], number: number, size: number): Item[] {
  return items.slice((number - 1) * size, number * size);
}

/** Where a page stands among those of its list. */
export interface Pagination {
  /** The address of the first page. */
  section: string;
  number: number;
  count: number;
}
