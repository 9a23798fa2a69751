import { decodedPath, type Reading, slugAt } from '@parvis/shared';
import { sitemapPartNames } from '../queries/sitemap.ts';
import { postYears } from '../queries/years.ts';
import {
  fixedAddresses,
  pageOfFeed,
  sitemapAddress,
  sitemapFolder,
  yearAddress,
  yearsFolder,
} from './addresses.ts';
import { categoryPages, type PageNumbers, paginatedLists } from './lists.ts';

/**
 * The address that answers for a path of the site: itself, its form with a trailing slash, where
 * a redirect leads, or a picture. None when nothing would answer 200.
 */
export function liveAddress(reading: Reading, path: string): string | undefined {
  const canonical = /\/$|\.[a-z]+$/.test(path) ? path : `${path}/`;
  if (isLive(reading, canonical)) return canonical;
  const redirected = reading.redirect(path) ?? reading.redirect(canonical);
  if (redirected === undefined) return reading.picture(decodedPath(path))?.path;
  return isElsewhere(redirected) || isLive(reading, withoutAnchor(redirected))
    ? redirected
    : undefined;
}

/** Whether an address is one of the site's routes. */
export function isLive(reading: Reading, address: string): boolean {
  if (fixedAddresses.includes(address)) return true;
  if (address.startsWith(sitemapFolder)) {
    return sitemapPartNames(reading).some((name) => sitemapAddress(name) === address);
  }
  const followed = pageOfFeed(address);
  if (followed !== undefined) return hasFeed(reading, followed);
  if (address.startsWith(yearsFolder)) {
    return reading.shared(postYears).some((year) => yearAddress(year) === address);
  }
  const { list, number } = pageOfList(address);
  if (number !== undefined) {
    const pages = paginatedLists[list]?.(reading) ?? categoryPagesAt(reading, list);
    return pages !== undefined && number >= pages.from && number <= pages.to;
  }
  return (
    categoryPagesAt(reading, address) !== undefined || documentAt(reading, address) !== undefined
  );
}

/** Whether a page has a feed of its own: those of categories, members and startups do. */
function hasFeed(reading: Reading, page: string): boolean {
  if (categoryPagesAt(reading, page) !== undefined) return true;
  const type = slugAt(page)?.type;
  return (type === 'author' || type === 'startup') && documentAt(reading, page) !== undefined;
}

/** The document whose page has this address. */
export function documentAt(reading: Reading, address: string) {
  const place = slugAt(address);
  if (place === undefined || place.type === 'category') return undefined;
  return reading.bySlug(place.type, place.slug);
}

function categoryPagesAt(reading: Reading, address: string): PageNumbers | undefined {
  const place = slugAt(address);
  if (place?.type !== 'category') return undefined;
  const category = reading.bySlug('category', place.slug);
  return category && categoryPages(reading, category);
}

function pageOfList(address: string): { list: string; number: number | undefined } {
  const [, list, number] = /^(.*\/)page\/([1-9]\d*)\/$/.exec(address) ?? [];
  return { list: list ?? address, number: number === undefined ? undefined : Number(number) };
}

const isElsewhere = (address: string) => /^https?:/.test(address);
const withoutAnchor = (address: string) => address.replace(/[#?].*$/, '');
