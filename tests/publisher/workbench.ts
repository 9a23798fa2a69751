import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { CompiledSite } from '@parvis/shared';
import type { PublisherEvent } from '../../site/publisher/publication.ts';
import {
  createPublisher,
  type Publisher,
  type PublisherTools,
} from '../../site/publisher/publisher.ts';
import { createJournal, type Journal } from '../../site/publisher/releases/journal.ts';
import type { PublicFolder } from '../../site/publisher/releases/public-folder.ts';
import { statePaths } from '../../site/publisher/settings.ts';
import { createFakeCms, type FakeCms } from './fake-cms.ts';
import { createFakeSite } from './fake-site.ts';
import { toolsOn } from './tools.ts';

/** A publisher on a folder of its own, with a CMS and a clock that the test holds. */
export interface Workbench {
  cms: FakeCms;
  publisher: Publisher;
  setClock(instant: string): void;
  /** A publisher that starts on the same folder, as after a crash. */
  restart(): Promise<Publisher>;
  journal: Journal;
  /** What the publisher told, oldest first. */
  events: PublisherEvent[];
  /** The hashes of the bytes that are kept. */
  blobs(): Promise<string[]>;
  /** The next activation fails, as when the disk is full. */
  failAtNextActivation(): void;
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
    search?: PublisherTools['search'];
    sharing?: PublisherTools['sharing'];
  } = {},
): Promise<Workbench> {
  const {
    cms = createFakeCms(),
    site = createFakeSite(),
    at = '2026-03-10T10:00:00.000Z',
  } = options;
  const folder = await mkdtemp(join(tmpdir(), 'parvis-publisher-'));
  const paths = statePaths(folder);
  let clock = new Date(at);

  const journal = createJournal(paths.journal);
  const events: PublisherEvent[] = [];

  async function start(): Promise<Publisher> {
    const tools = await toolsOn(folder, { cms, site, now: () => clock });
    return createPublisher({
      ...tools,
      ...(options.assets && { assets: options.assets }),
      folder: failing(tools.folder),
      journal,
      observe: (event) => void events.push(event),
      ...(options.search && { search: options.search }),
      ...(options.sharing && { sharing: options.sharing }),
    });
  }

  let fails = false;
  function failing(folder: PublicFolder): PublicFolder {
    return {
      ...folder,
      async apply(change) {
        if (fails) {
          fails = false;
          throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
        }
        await folder.apply(change);
      },
    };
  }

  return {
    cms,
    publisher: await start(),
    setClock: (instant) => {
      clock = new Date(instant);
    },
    restart: start,
    journal,
    events,
    blobs: async () => [...(await filesIn(paths.blobs)).keys()],
    failAtNextActivation() {
      fails = true;
    },
    publicFiles: () => filesIn(paths.public),
    folder,
    clean: () => rm(folder, { recursive: true }),
  };
}

/** The files that visitors would get from a publisher that starts from nothing. */
export async function filesFromNothing(options: {
  cms: FakeCms;
  at?: string;
}): Promise<Map<string, string>> {
  const { publisher, publicFiles, clean } = await setUpWorkbench(options);
  await publisher.publish('start', { confirm: true });
  return publicFiles().finally(clean);
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
