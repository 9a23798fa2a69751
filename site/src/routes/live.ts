import { type AddressedType, addressOf, type Reading } from '@parvis/shared';
import { fixedAddresses } from './addresses.ts';
import { categoryPages, paginatedLists } from './lists.ts';
import { decodedPath } from './paths.ts';

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
  const { list, number } = pageOfList(address);
  if (number !== undefined) {
    const pages = paginatedLists[list]?.(reading) ?? categoryPagesAt(reading, list);
    return number >= 2 && number <= pages;
  }
  return categoryPagesAt(reading, address) > 0 || documentAt(reading, address) !== undefined;
}

const onePageTypes: AddressedType[] = ['post', 'role', 'author', 'startup', 'incubator', 'page'];

/** The document whose page has this address. */
export function documentAt(reading: Reading, address: string) {
  const slug = lastPart(address);
  const type = onePageTypes.find((candidate) => addressOf(candidate, slug) === address);
  return type && reading.bySlug(type, slug);
}

function categoryPagesAt(reading: Reading, address: string): number {
  const slug = lastPart(address);
  if (addressOf('category', slug) !== address) return 0;
  const category = reading.bySlug('category', slug);
  return category === undefined ? 0 : categoryPages(reading, category);
}

function pageOfList(address: string): { list: string; number: number | undefined } {
  const [, list, number] = /^(.*\/)page\/([1-9]\d*)\/$/.exec(address) ?? [];
  return { list: list ?? address, number: number === undefined ? undefined : Number(number) };
}

const lastPart = (address: string) => address.split('/').at(-2) ?? '';
const isElsewhere = (address: string) => /^https?:/.test(address);
const withoutAnchor = (address: string) => address.replace(/[#?].*$/, '');
