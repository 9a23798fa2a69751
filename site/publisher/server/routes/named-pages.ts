/** Nobody reads more before publishing or withdrawing something. */
const MOST_NAMED = 50;

/** The first pages of a foresight, with their whole addresses. */
export function namedPages<Page extends { address: string }>(
  pages: readonly Page[],
  siteUrl: string,
): Page[] {
  return pages
    .slice(0, MOST_NAMED)
    .map((page) => ({ ...page, address: new URL(page.address, siteUrl).href }));
}
