import { sections, slugAt } from '@parvis/shared';
import type { DocumentKey } from './publication.ts';
import type { Recorder } from './render/recorder.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

/** A page that a change would touch. */
export interface TouchedPage {
  address: string;
  becomes: 'gone' | 'different';
  /** The title of the document that it is about, when it is about one. */
  title: string | null;
}

/** What a change would touch on the site. */
export interface Foreseen {
  /** Those that people read: the ones that go, then the ones read most. */
  pages: TouchedPage[];
  /** How many feeds, data files and the like. */
  files: number;
}

/**
 * What the site would be without some documents, found as a publication would find it and in
 * memory only: the snapshot is without them for the time of this call, in which nothing else runs,
 * and no page is rendered.
 *
 * @param keys of documents; those that the site does not show touch nothing
 */
export function foreseeWithdrawal(
  keys: readonly DocumentKey[],
  { snapshot, recorder }: { snapshot: Snapshot; recorder: Recorder },
): Foreseen {
  const entries = keys.flatMap(({ type, documentId }) => snapshot.entry(type, documentId) ?? []);
  const changed = snapshot.apply({ put: [], remove: entries });
  const { stale, added, removed } = foresee();
  const touched = [
    ...removed.map(({ address }) => pageAt(address, 'gone', snapshot)),
    ...[...stale, ...added.map(({ address }) => address)].map((address) =>
      pageAt(address, 'different', snapshot),
    ),
  ];
  const pages = touched.filter(isRead).sort(byImportance);
  return { pages, files: touched.length - pages.length };

  function foresee() {
    try {
      return recorder.foresee(changed);
    } finally {
      snapshot.apply({ put: entries, remove: [] });
    }
  }
}

function pageAt(address: string, becomes: TouchedPage['becomes'], snapshot: Snapshot): TouchedPage {
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

/** Whether an address is a page that people read, and no feed, data file or the like. */
function isRead({ address }: TouchedPage): boolean {
  return address.endsWith('/');
}

/** The pages of sections come first, the numbered pages of their lists last. */
const ranks = [
  ({ becomes }: TouchedPage) => becomes === 'gone',
  ({ address }: TouchedPage) => address === sections.home,
  ({ address }: TouchedPage) => (Object.values(sections) as string[]).includes(address),
  ({ title }: TouchedPage) => title !== null,
];

function rankOf(page: TouchedPage): number {
  const rank = ranks.findIndex((matches) => matches(page));
  return rank === -1 ? ranks.length : rank;
}

function byImportance(a: TouchedPage, b: TouchedPage): number {
  return rankOf(a) - rankOf(b) || (a.address < b.address ? -1 : 1);
}
