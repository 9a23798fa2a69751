import { numberedPage } from '@parvis/shared';

/** How many items one page of each long list shows. */
export const perPage = {
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

/** Where a page stands in a list that grows at its front. */
export interface GrowingPagination {
  /** The address of the list. */
  section: string;
  /** `null` for the first page of the list, which has the latest items. */
  number: number | null;
  /** Addresses of the pages beside it. */
  newer: string | null;
  older: string | null;
}

/** @param pages how many numbered pages there are */
export function growingPagination(
  section: string,
  number: number | null,
  pages: number,
): GrowingPagination {
  const older = number === null ? pages : number - 1;
  const newer =
    number === null ? null : number === pages ? section : numberedPage(section, number + 1);
  return { section, number, newer, older: older > 0 ? numberedPage(section, older) : null };
}
