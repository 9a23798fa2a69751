import type { Folder } from '../folder.ts';
import { textOf } from '../text.ts';
import { type Listing, listingOf, type Place, placeAt, placeCalled } from './places.ts';
import { filesWithTitles, titlesIn } from './titles.ts';

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
 * The index of the search says their titles. What has not changed since the last time is not read
 * again.
 */
export async function listingIn(folder: Folder): Promise<Listing> {
  const next = update(folder, await kept.get(folder)?.catch(() => undefined));
  kept.set(folder, next);
  return (await next).listing;
}

async function update(folder: Folder, before: Kept | undefined): Promise<Kept> {
  const sources: Source[] = [
    ...[SITEMAP, ...(await filesOfSitemap(folder))].map((file) => ({ file, read: placesIn })),
    ...(await filesWithTitles(folder)).map((file) => ({ file, read: placesByTitle })),
  ];
  const versions = await Promise.all(sources.map(({ file }) => folder.find(file)));
  const keys = sources.map(({ file }, rank) => `${file} ${versions[rank]?.fingerprint}`);
  const fingerprints = keys.join('\n');
  if (before?.fingerprints === fingerprints) return before;
  const parts = new Map<string, Place[]>();
  for (const [rank, { file, read }] of sources.entries()) {
    const key = keys[rank] ?? file;
    parts.set(key, before?.parts.get(key) ?? (await read(file, folder)));
  }
  return { fingerprints, listing: listingOf([...parts.values()].flat()), parts };
}

interface Source {
  file: string;
  read: (file: string, folder: Folder) => Promise<Place[]>;
}

async function filesOfSitemap(folder: Folder): Promise<string[]> {
  const paths = await pathsIn(SITEMAP, folder);
  return paths.filter((path) => path.endsWith('.xml')).map((path) => path.slice(1));
}

async function placesIn(file: string, folder: Folder): Promise<Place[]> {
  const paths = await pathsIn(file, folder);
  return paths.filter((path) => path.endsWith('/')).flatMap((path) => placeAt(path) ?? []);
}

async function placesByTitle(file: string, folder: Folder): Promise<Place[]> {
  return (await titlesIn(file, folder)).flatMap(
    ({ address, title }) => placeCalled(address, title) ?? [],
  );
}

/** The paths of the addresses that a file of the site map lists. https://www.sitemaps.org/protocol.html */
async function pathsIn(file: string, folder: Folder): Promise<string[]> {
  const xml = (await textOf(file, folder)) ?? '';
  return [...xml.matchAll(/<loc>\s*https?:\/\/[^/<]+(\/[^<\s]*)/g)].map(([, path = '']) => path);
}
