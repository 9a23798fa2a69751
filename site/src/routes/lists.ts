import { addressOf, type Category, type Reading, sections } from '@parvis/shared';
import { closedRoleIds, endedStartupIds, formerAuthorIds } from '../queries/community.ts';
import { pageCount, perPage } from '../queries/pagination.ts';
import { archives } from './addresses.ts';

/** The numbers of the pages of a list beside its first, which has none. */
export interface PageNumbers {
  from: number;
  to: number;
}

const growing = (pages: number): PageNumbers => ({ from: 1, to: pages });
const counted = (items: number, size: number): PageNumbers => ({
  from: 2,
  to: pageCount(items, size),
});

/** The long lists, by the address of their first page. */
export const paginatedLists: Record<string, (reading: Reading) => PageNumbers> = {
  [sections.posts]: (reading) => growing(reading.pageCount({ type: 'post' })),
  [archives.roles]: (reading) => counted(reading.shared(closedRoleIds).length, perPage.closedRoles),
  [archives.startups]: (reading) =>
    counted(reading.shared(endedStartupIds).length, perPage.endedStartups),
  [archives.authors]: (reading) =>
    counted(reading.shared(formerAuthorIds).length, perPage.formerAuthors),
};

/** The categories that have posts, with the address of their list and the numbers of its pages. */
export function categoryLists(reading: Reading): { address: string; pages: PageNumbers }[] {
  return reading.slugs('category').flatMap((slug) => {
    const category = reading.bySlug('category', slug);
    const pages = category && categoryPages(reading, category);
    return pages === undefined ? [] : [{ address: addressOf('category', slug), pages }];
  });
}

/** Nothing for a category without posts, which has no address. */
export function categoryPages(reading: Reading, category: Category): PageNumbers | undefined {
  const list = { relation: 'post.category', documentId: category.documentId } as const;
  if (reading.page(list, null).length === 0) return undefined;
  return growing(reading.pageCount(list));
}
