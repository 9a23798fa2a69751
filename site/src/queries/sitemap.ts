import { type AddressedType, addressOf, type DocumentType, type Reading } from '@parvis/shared';
import { listGroups } from '../routes/list-pages.ts';
import { isClosed } from './community.ts';
import { lastChange } from './last-change.ts';

const listed = [
  'post',
  'role',
  'author',
  'startup',
  'incubator',
  'page',
] as const satisfies readonly (AddressedType & DocumentType)[];
type Listed = (typeof listed)[number];

/** An address that search engines may show, with the last change of its document where it is known. */
export interface SitemapEntry {
  address: string;
  lastModified: string | null;
}

/** One of the files that the sitemap is made of, with the latest change known of what it lists. */
export interface SitemapPart {
  name: string;
  lastModified: string | null;
}

/** Far below the 50,000 that a file may hold: an edit writes its file anew. https://www.sitemaps.org/protocol.html */
const LARGEST = 500;
const LISTS = 'rubriques';

/** Every part, in a stable order. */
export function sitemapIndex(reading: Reading): SitemapPart[] {
  const parts = listed.flatMap((type) =>
    reading.shared(partNames[type]).map((name) => ({
      name,
      lastModified: reading.shared(latestIn(name)),
    })),
  );
  return [{ name: LISTS, lastModified: null }, ...parts];
}

/** The addresses of one part; nothing for a name that is not one. */
export function sitemapPart(reading: Reading, name: string): SitemapEntry[] | null {
  if (name === LISTS) return lists(reading);
  const { type, bucket, buckets } = placeOf(name);
  if (type === undefined || !reading.shared(partNames[type]).includes(name)) return null;
  return reading
    .slugs(type)
    .filter((slug) => bucketOf(slug, buckets) === bucket)
    .flatMap((slug) => {
      const document = reading.bySlug(type, slug);
      if (document === undefined) return [];
      if ('opensOn' in document && isClosed(reading, document)) return [];
      return [{ address: addressOf(type, slug), lastModified: lastChange(document) }];
    });
}

/** Without a date: a list changes when something leaves it too, which nothing remembers. */
function lists(reading: Reading): SitemapEntry[] {
  return Object.values(listGroups)
    .flatMap((group) => group(reading))
    .map(({ address }) => ({ address, lastModified: null }));
}

/** `post-3-8`: the fourth of the eight parts of the posts. There are twice as many when they get too long. */
const partNames = Object.fromEntries(
  listed.map((type) => [
    type,
    function sitemapParts(reading: Reading): string[] {
      const count = reading.slugs(type).length;
      let buckets = 1;
      while (count / buckets > LARGEST) buckets *= 2;
      return Array.from({ length: buckets }, (_, bucket) => `${type}-${bucket}-${buckets}`);
    },
  ]),
) as Record<Listed, (reading: Reading) => string[]>;

/** The names of the parts there are, for the routes. */
export function sitemapPartNames(reading: Reading): string[] {
  return [LISTS, ...listed.flatMap((type) => reading.shared(partNames[type]))];
}

function placeOf(name: string): { type: Listed | undefined; bucket: number; buckets: number } {
  const [type, bucket, buckets] = name.split('-');
  return {
    type: listed.find((candidate) => candidate === type),
    bucket: Number(bucket),
    buckets: Number(buckets),
  };
}

/** The same part for an address whatever else is published (FNV-1a). */
function bucketOf(slug: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < slug.length; index += 1) {
    hash = Math.imul(hash ^ slug.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % buckets;
}

const latestQuestions = new Map<string, (reading: Reading) => string | null>();

/** The question of when a part last changed: always the same function for a part. */
function latestIn(name: string): (reading: Reading) => string | null {
  const known = latestQuestions.get(name);
  if (known !== undefined) return known;
  const question = function sitemapLatest(reading: Reading): string | null {
    const dates = (sitemapPart(reading, name) ?? []).map(({ lastModified }) => lastModified ?? '');
    return dates.reduce((latest, date) => (date > latest ? date : latest), '') || null;
  };
  latestQuestions.set(name, question);
  return question;
}
