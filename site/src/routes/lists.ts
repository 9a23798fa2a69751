import { addressOf, type Category, type Reading, sections } from '@parvis/shared';
import { closedRoleIds, endedStartupIds, formerAuthorIds } from '../queries/community.ts';
import { pageCount, perPage } from '../queries/pagination.ts';
import { archives } from './addresses.ts';

/** The long lists, by the address of their first page: how many pages each takes. */
export const paginatedLists: Record<string, (reading: Reading) => number> = {
  [sections.posts]: (reading) => pageCount(reading.list('post').length, perPage.posts),
  [archives.roles]: (reading) =>
    pageCount(reading.shared(closedRoleIds).length, perPage.closedRoles),
  [archives.startups]: (reading) =>
    pageCount(reading.shared(endedStartupIds).length, perPage.endedStartups),
  [archives.authors]: (reading) =>
    pageCount(reading.shared(formerAuthorIds).length, perPage.formerAuthors),
};

/** The categories that have posts, with the address and number of pages of their list. */
export function categoryLists(reading: Reading): { address: string; pages: number }[] {
  return reading
    .slugs('category')
    .map((slug) => reading.bySlug('category', slug))
    .filter((category) => category !== undefined)
    .map((category) => ({
      address: addressOf('category', category.slug),
      pages: categoryPages(reading, category),
    }))
    .filter(({ pages }) => pages > 0);
}

/** None for a category without posts, which has no address. */
export function categoryPages(reading: Reading, category: Category): number {
  const posts = reading.referrerIds('post.category', category.documentId).length;
  return posts === 0 ? 0 : pageCount(posts, perPage.posts);
}
