import { join } from 'node:path';
import { type Cms, createCms } from './cms/client.ts';
import { lockState } from './lock.ts';
import { createEncoderApart } from './media/encoder/apart.ts';
import { type MediaLibraryTools, openMediaLibrary } from './media/library.ts';
import type { PublisherEvent } from './publication.ts';
import { createPublisher, type Publisher, type PublisherTools } from './publisher.ts';
import { type Archive, createArchive } from './releases/archive.ts';
import { createBlobs } from './releases/blobs.ts';
import { createJournal } from './releases/journal.ts';
import type { Manifest } from './releases/manifest.ts';
import { createPublicFolder } from './releases/public-folder.ts';
import { loadSiteBuild } from './render/compiled-site.ts';
import { createSearchIndex, type SearchIndex } from './search/client.ts';
import { type Settings, type StatePaths, statePaths } from './settings.ts';
import { createPainterApart, type Painter } from './sharing/painter.ts';
import { createSnapshotStore } from './snapshot/store.ts';

const SITE_BUILD = join(import.meta.dirname, '..', 'dist');

/** A publisher with all that it works with. */
export interface Wired {
  publisher: Publisher;
  /** The compiled templates, and the files of the CMS: what previews are made with. */
  tools: Pick<PublisherTools, 'site' | 'cms'>;
  /** Calls back when pictures became ready after their publication. */
  onPictures(listener: () => void): void;
  /** Calls back when the search index waits for a step, or failed. */
  onSearch(listener: (failure?: unknown) => void): void;
  /** Calls back when sharing pictures were drawn, or failed. */
  onSharing(listener: (failure?: unknown) => void): void;
  /** Ends what works beside the publisher, and gives the state folder back. */
  stop(): Promise<void>;
}

/**
 * The publisher on the real disk and the real clock, with the real CMS or the one given.
 *
 * @throws {StateLockedError} when another publisher works in the state folder
 */
export async function wirePublisher(
  settings: Settings,
  {
    cms,
    observe,
    report = () => undefined,
  }: {
    cms?: Cms;
    observe?: (event: PublisherEvent) => void;
    /** Told of what fails beside publications. */
    report?: (error: unknown) => void;
  } = {},
): Promise<Wired> {
  const unlock = lockState(settings.state.lock);
  const tools = await toolsOf(settings, settings.state, { report, ...(cms && { cms }) });
  return wired(
    { ...tools, ...(observe && { observe }) },
    {
      unlock,
      hasSearch: true,
      painter: createPainterApart(settings.state.blobs),
    },
  );
}

/** A publisher that renders the snapshot into another folder, and keeps no release of it. */
export async function wireExport(
  settings: Settings,
  folder: string,
  staging: string,
): Promise<Wired> {
  // Nobody comes back to an export: it waits for pictures as long as they take.
  const endless = () => new Promise<never>(() => undefined);
  const tools = await toolsOf(settings, statePaths(staging), { patience: endless });
  const forgetful = { append: async () => undefined, compact: async () => undefined };
  return wired(
    {
      ...tools,
      store: { ...createSnapshotStore(settings.state.snapshot), ...forgetful },
      folder: createPublicFolder(folder, join(staging, 'staging'), tools.blobs),
    },
    {
      hasSearch: true,
      painter: createPainterApart(settings.state.blobs),
      known: await liveIn(createArchive(settings.state.releases)),
    },
  );
}

function wired(
  tools: PublisherTools,
  {
    unlock = () => undefined,
    hasSearch = false,
    painter,
    known = new Map(),
  }: { unlock?: () => void; hasSearch?: boolean; painter?: Painter; known?: Manifest } = {},
): Wired {
  let onReady: (failure?: unknown) => void = () => undefined;
  let onDrawn: (failure?: unknown) => void = () => undefined;
  const indexes: SearchIndex[] = [];
  const search = {
    createIndex() {
      const index = createSearchIndex();
      indexes.push(index);
      return index;
    },
    onReady: (failure?: unknown) => onReady(failure),
  };
  return {
    tools,
    publisher: createPublisher({
      ...tools,
      ...(hasSearch && { search }),
      ...(painter && { sharing: { painter, known, onReady: (failure) => onDrawn(failure) } }),
    }),
    onPictures: (listener) =>
      tools.media.onChange((_source, change) => {
        // AVIF changes no page: the next look takes all that came.
        if (change === 'shown') listener();
      }),
    onSearch(listener) {
      onReady = listener;
    },
    onSharing(listener) {
      onDrawn = listener;
    },
    async stop() {
      onReady = () => undefined;
      onDrawn = () => undefined;
      painter?.stop();
      await Promise.all(indexes.map((index) => index.stop()));
      await tools.media.stop();
      unlock();
    },
  };
}

/** What the newest release holds. */
async function liveIn(archive: Archive): Promise<Manifest> {
  const latest = await archive.latest();
  return latest === undefined ? new Map() : archive.manifest(latest.release);
}

/** @param state where releases are kept; blobs and pictures are those of the settings */
async function toolsOf(
  settings: Settings,
  state: StatePaths,
  {
    cms = createCms({ url: settings.cmsUrl, token: settings.publisherToken }),
    ...media
  }: { cms?: Cms } & Pick<MediaLibraryTools, 'report' | 'patience'>,
): Promise<PublisherTools> {
  const { site, assets } = await loadSiteBuild(SITE_BUILD, settings.siteUrl);
  const blobs = createBlobs(settings.state.blobs);
  return {
    cms,
    site,
    assets,
    blobs,
    store: createSnapshotStore(state.snapshot),
    media: await openMediaLibrary({
      folder: settings.state.media,
      blobs,
      encoder: createEncoderApart(settings.state.blobs),
      fetchFile: cms.file,
      ...media,
    }),
    folder: createPublicFolder(state.public, state.staging, blobs),
    archive: createArchive(state.releases),
    journal: createJournal(state.journal),
    now: () => new Date(),
    largestRemoval: settings.largestRemoval,
  };
}
