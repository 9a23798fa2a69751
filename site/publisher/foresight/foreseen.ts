import { sections, slugAt } from '@parvis/shared';
import type { Snapshot } from '../snapshot/snapshot.ts';

type Becomes = 'new' | 'gone' | 'different';

/** A page that a change would touch. */
export interface TouchedPage<B extends Becomes = 'gone' | 'different'> {
  address: string;
  becomes: B;
  /** The title of the document that it is about, when it is about one. */
  title: string | null;
}

/** What a change would touch on the site. */
export interface Foreseen<B extends Becomes = 'gone' | 'different'> {
  /** Those that people read: the ones that come or go, then the ones read most. */
  pages: TouchedPage<B>[];
  /** How many feeds, data files and the like. */
  files: number;
}

/** The pages of a change in the order of their importance, and its files counted. */
export function foreseenOf<B extends Becomes>(touched: readonly TouchedPage<B>[]): Foreseen<B> {
  const pages = touched.filter(isRead).sort(byImportance);
  return { pages, files: touched.length - pages.length };
}

/** A page with the title of the document that the snapshot has there now. */
export function pageAt<B extends Becomes>(
  address: string,
  becomes: B,
  snapshot: Snapshot,
): TouchedPage<B> {
  return { address, becomes, title: titleAt(address, snapshot) };
}

function titleAt(address: string, snapshot: Snapshot): string | null {
  const place = slugAt(address);
  if (place === undefined) return null;
  const documentId = snapshot.documentIdBySlug(place.type, place.slug);
  if (documentId === undefined) return null;
  const document = snapshot.document(place.type, documentId);
  if (document === undefined) return null;
  return 'title' in document ? document.title : document.name;
}

type AnyPage = TouchedPage<Becomes>;

/** Whether an address is a page that people read, and no feed, data file or the like. */
function isRead({ address }: AnyPage): boolean {
  return address.endsWith('/');
}

/** The pages of sections come first, the numbered pages of their lists last. */
const ranks = [
  ({ becomes, title }: AnyPage) => becomes === 'new' && title !== null,
  ({ becomes }: AnyPage) => becomes === 'gone',
  ({ becomes }: AnyPage) => becomes === 'new',
  ({ address }: AnyPage) => address === sections.home,
  ({ address }: AnyPage) => (Object.values(sections) as string[]).includes(address),
  ({ title }: AnyPage) => title !== null,
];

function rankOf(page: AnyPage): number {
  const rank = ranks.findIndex((matches) => matches(page));
  return rank === -1 ? ranks.length : rank;
}

function byImportance(a: AnyPage, b: AnyPage): number {
  return rankOf(a) - rankOf(b) || (a.address < b.address ? -1 : 1);
}
