import type { Redirect, Route } from '@parvis/shared';
import type { MediaLibrary } from '../media/library.ts';
import type { Blobs } from './blobs.ts';
import {
  changeBetween,
  fileOfAddress,
  type Manifest,
  type ManifestChange,
  type ReleasedFile,
} from './manifest.ts';
import { REDIRECTS_FILE, redirectsFile } from './redirects.ts';

/** Files of the compiled site that do not depend on content, by path. */
export type Assets = ReadonlyMap<string, Uint8Array>;

const MEDIA = 'media/';

/** The old addresses, as they lead now. */
export async function redirectsStep(
  redirects: readonly Redirect[],
  isLive: (path: string) => boolean,
  blobs: Blobs,
): Promise<ManifestChange> {
  const hash = await blobs.put(Buffer.from(redirectsFile(redirects, isLive)));
  return { put: [{ path: REDIRECTS_FILE, file: { hash, kind: 'list' } }], remove: [] };
}

/** The pictures that documents show, and no others. @param sources their paths on the CMS */
export function picturesStep(
  sources: Iterable<string>,
  media: MediaLibrary,
  manifest: Manifest,
): ManifestChange {
  const wanted = new Map<string, ReleasedFile>();
  for (const source of sources) {
    const picture = media.get(source);
    if (picture === undefined) continue;
    wanted.set(picture.path.slice(1), { hash: picture.hash, kind: 'asset' });
  }
  const shown = [...manifest].filter(([path]) => path.startsWith(MEDIA));
  return changeBetween(new Map(shown), wanted);
}

export async function assetsStep(assets: Assets, blobs: Blobs): Promise<ManifestChange> {
  const put: ManifestChange['put'] = [];
  for (const [path, bytes] of assets) {
    put.push({ path, file: { hash: await blobs.put(bytes), kind: 'asset' } });
  }
  return { put, remove: [] };
}

/** What an earlier life of the publisher left in the folder, and nothing accounts for any more. */
export function leftoversStep(
  manifest: Manifest,
  routes: Iterable<Route>,
  assets: Assets,
): ManifestChange {
  const pages = new Set([...routes].map(({ address }) => fileOfAddress(address)));
  const isAccountedFor = (path: string) =>
    pages.has(path) || assets.has(path) || path === REDIRECTS_FILE || path.startsWith(MEDIA);
  return { put: [], remove: [...manifest.keys()].filter((path) => !isAccountedFor(path)) };
}
