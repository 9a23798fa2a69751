import type { Folder } from '../folder.ts';
import { textOf } from '../text.ts';
import { type Listing, listingOf, type Place, placeAt } from './places.ts';

const SITEMAP = 'sitemap.xml';

interface Kept {
  /** Of the files that the listing was made of. */
  fingerprints: string;
  listing: Listing;
  /** By file and fingerprint. */
  parts: Map<string, Place[]>;
}

const kept = new WeakMap<Folder, Promise<Kept>>();

/**
 * The pages of the release, from its own site map: what visitors are to find, and nothing else.
 * What has not changed since the last time is not read again.
 */
export async function listingIn(folder: Folder): Promise<Listing> {
  const next = update(folder, await kept.get(folder)?.catch(() => undefined));
  kept.set(folder, next);
  return (await next).listing;
}

async function update(folder: Folder, before: Kept | undefined): Promise<Kept> {
  const files = [SITEMAP, ...(await filesOfSitemap(folder))];
  const versions = await Promise.all(files.map((file) => folder.find(file)));
  const keys = files.map((file, rank) => `${file} ${versions[rank]?.fingerprint}`);
  const fingerprints = keys.join('\n');
  if (before?.fingerprints === fingerprints) return before;
  const parts = new Map<string, Place[]>();
  for (const [rank, file] of files.entries()) {
    const key = keys[rank] ?? file;
    parts.set(key, before?.parts.get(key) ?? (await placesIn(file, folder)));
  }
  return { fingerprints, listing: listingOf([...parts.values()].flat()), parts };
}

async function filesOfSitemap(folder: Folder): Promise<string[]> {
  const paths = await pathsIn(SITEMAP, folder);
  return paths.filter((path) => path.endsWith('.xml')).map((path) => path.slice(1));
}

async function placesIn(file: string, folder: Folder): Promise<Place[]> {
  const paths = await pathsIn(file, folder);
  return paths.filter((path) => path.endsWith('/')).flatMap((path) => placeAt(path) ?? []);
}

/** The paths of the addresses that a file of the site map lists. https://www.sitemaps.org/protocol.html */
async function pathsIn(file: string, folder: Folder): Promise<string[]> {
  const xml = (await textOf(file, folder)) ?? '';
  return [...xml.matchAll(/<loc>\s*https?:\/\/[^/<]+(\/[^<\s]*)/g)].map(([, path = '']) => path);
}
