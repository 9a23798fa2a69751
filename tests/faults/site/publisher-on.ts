import type { CompiledSite } from '@parvis/shared';
import type { Cms } from '../../../site/publisher/cms/client.ts';
import { openMediaLibrary } from '../../../site/publisher/media/library.ts';
import { createPublisher, type Publisher } from '../../../site/publisher/publisher.ts';
import { createArchive } from '../../../site/publisher/releases/archive.ts';
import { createBlobs } from '../../../site/publisher/releases/blobs.ts';
import { createJournal } from '../../../site/publisher/releases/journal.ts';
import { createPublicFolder } from '../../../site/publisher/releases/public-folder.ts';
import { statePaths } from '../../../site/publisher/settings.ts';
import { createSnapshotStore } from '../../../site/publisher/snapshot/store.ts';
import { createEncoderHere } from '../../publisher/media/encoder-here.ts';
import { createLinkedSite } from './linked-site.ts';

interface Options {
  now?: () => Date;
  site?: CompiledSite;
  /** How long a publication waits for pictures: as long as they take, when absent. */
  patience?: () => Promise<unknown>;
}

/** A publisher of the small site in a state folder, as it is after its process has started. */
export async function publisherOn(
  folder: string,
  cms: Cms,
  {
    now = () => new Date('2026-03-10T10:00:00.000Z'),
    site = createLinkedSite(),
    patience = () => new Promise(() => undefined),
  }: Options = {},
): Promise<Publisher> {
  const paths = statePaths(folder);
  const blobs = createBlobs(paths.blobs);
  return createPublisher({
    cms,
    site,
    assets: new Map([['style.css', Buffer.from('body{}')]]),
    blobs,
    store: createSnapshotStore(paths.snapshot),
    media: await openMediaLibrary({
      folder: paths.media,
      blobs,
      encoder: createEncoderHere(blobs),
      fetchFile: cms.file,
      patience,
    }),
    folder: createPublicFolder(paths.public, paths.staging, blobs),
    archive: createArchive(paths.releases),
    journal: createJournal(paths.journal),
    now,
  });
}
