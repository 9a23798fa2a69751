import { join } from 'node:path';
import { type Cms, createCms } from './cms/client.ts';
import { openMediaLibrary } from './media/library.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import { createArchive } from './releases/archive.ts';
import { createBlobs } from './releases/blobs.ts';
import { createPublicFolder } from './releases/public-folder.ts';
import { loadSiteBuild } from './render/compiled-site.ts';
import type { Settings } from './settings.ts';
import { createSnapshotStore } from './snapshot/store.ts';

/** The publisher on the real disk, the real clock and the real CMS (or the one given). */
export async function wirePublisher(
  settings: Settings,
  cms: Cms = createCms({ url: settings.cmsUrl, token: settings.publisherToken }),
): Promise<Publisher> {
  const { state, siteUrl } = settings;
  const { site, assets } = await loadSiteBuild(join(import.meta.dirname, '..', 'dist'), siteUrl);
  const blobs = createBlobs(state.blobs);
  return createPublisher({
    cms,
    site,
    assets,
    blobs,
    store: createSnapshotStore(state.snapshot),
    media: await openMediaLibrary(state.media, blobs, cms.file),
    folder: createPublicFolder(state.public, state.staging, blobs),
    archive: createArchive(state.releases),
    now: () => new Date(),
  });
}
