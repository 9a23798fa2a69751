import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { CompiledSite } from '@parvis/shared';
import { openMediaLibrary } from '../../site/publisher/media/library.ts';
import { createPublisher, type Publisher } from '../../site/publisher/publisher.ts';
import { createArchive } from '../../site/publisher/releases/archive.ts';
import { createBlobs } from '../../site/publisher/releases/blobs.ts';
import { createPublicFolder } from '../../site/publisher/releases/public-folder.ts';
import { statePaths } from '../../site/publisher/settings.ts';
import { createSnapshotStore } from '../../site/publisher/snapshot/store.ts';
import { createFakeCms, type FakeCms } from './fake-cms.ts';
import { createFakeSite } from './fake-site.ts';

/** A publisher on a folder of its own, with a CMS and a clock that the test holds. */
export interface Workbench {
  cms: FakeCms;
  publisher: Publisher;
  setClock(instant: string): void;
  /** A publisher that starts on the same folder, as after a crash. */
  restart(): Promise<Publisher>;
  /** The files visitors get, by path. */
  publicFiles(): Promise<Map<string, string>>;
  folder: string;
  clean(): Promise<void>;
}

export async function setUpWorkbench(
  options: {
    cms?: FakeCms;
    site?: CompiledSite;
    at?: string;
    assets?: Map<string, Uint8Array>;
  } = {},
): Promise<Workbench> {
  const {
    cms = createFakeCms(),
    site = createFakeSite(),
    at = '2026-03-10T10:00:00.000Z',
    assets = new Map([['style.css', Buffer.from('body{}')]]),
  } = options;
  const folder = await mkdtemp(join(tmpdir(), 'parvis-publisher-'));
  const paths = statePaths(folder);
  let clock = new Date(at);

  async function start(): Promise<Publisher> {
    const blobs = createBlobs(paths.blobs);
    return createPublisher({
      cms,
      site,
      assets,
      blobs,
      store: createSnapshotStore(paths.snapshot),
      media: await openMediaLibrary(paths.media, blobs, cms.file),
      folder: createPublicFolder(paths.public, paths.staging, blobs),
      archive: createArchive(paths.releases),
      now: () => clock,
    });
  }

  return {
    cms,
    publisher: await start(),
    setClock: (instant) => {
      clock = new Date(instant);
    },
    restart: start,
    publicFiles: () => filesIn(paths.public),
    folder,
    clean: () => rm(folder, { recursive: true }),
  };
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path), await readFile(path, 'utf8'));
  }
  return new Map([...files].sort());
}
