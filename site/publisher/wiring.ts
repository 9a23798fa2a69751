import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cms, createCms } from './cms/client.ts';
import { openMediaLibrary } from './media/library.ts';
import { createPublisher, type Publisher, type PublisherTools } from './publisher.ts';
import { createArchive } from './releases/archive.ts';
import { createBlobs } from './releases/blobs.ts';
import { createPublicFolder } from './releases/public-folder.ts';
import { loadSiteBuild } from './render/compiled-site.ts';
import { type Settings, statePaths } from './settings.ts';
import { createSnapshotStore } from './snapshot/store.ts';

const SITE_BUILD = join(import.meta.dirname, '..', 'dist');

/** The publisher on the real disk and the real clock, with the real CMS or the one given. */
export async function wirePublisher(settings: Settings, cms?: Cms): Promise<Publisher> {
  return createPublisher(await tools(settings, cms));
}

/** A publisher that renders the snapshot into another folder, and keeps no release of it. */
export async function wireExport(
  settings: Settings,
  folder: string,
  staging: string,
): Promise<Publisher> {
  const real = await tools(settings);
  const scratch = statePaths(await mkdtemp(join(tmpdir(), 'parvis-export-')));
  const forgetful = { append: async () => undefined, compact: async () => undefined };
  return createPublisher({
    ...real,
    store: { ...real.store, ...forgetful },
    folder: createPublicFolder(folder, staging, real.blobs),
    archive: createArchive(scratch.releases),
  });
}

async function tools(
  settings: Settings,
  cms: Cms = createCms({ url: settings.cmsUrl, token: settings.publisherToken }),
): Promise<PublisherTools> {
  const { state, siteUrl } = settings;
  const { site, assets } = await loadSiteBuild(SITE_BUILD, siteUrl);
  const blobs = createBlobs(state.blobs);
  return {
    cms,
    site,
    assets,
    blobs,
    store: createSnapshotStore(state.snapshot),
    media: await openMediaLibrary(state.media, blobs, cms.file),
    folder: createPublicFolder(state.public, state.staging, blobs),
    archive: createArchive(state.releases),
    now: () => new Date(),
  };
}
