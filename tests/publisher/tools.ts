import type { CompiledSite } from '@parvis/shared';
import type { Cms } from '../../site/publisher/cms/client.ts';
import { openMediaLibrary } from '../../site/publisher/media/library.ts';
import type { PublisherTools } from '../../site/publisher/publisher.ts';
import { createArchive } from '../../site/publisher/releases/archive.ts';
import { createBlobs } from '../../site/publisher/releases/blobs.ts';
import { createJournal } from '../../site/publisher/releases/journal.ts';
import { createPublicFolder } from '../../site/publisher/releases/public-folder.ts';
import { statePaths } from '../../site/publisher/settings.ts';
import { createSnapshotStore } from '../../site/publisher/snapshot/store.ts';
import { createEncoderHere } from './media/encoder-here.ts';

interface World {
  cms: Cms;
  site: CompiledSite;
  now(): Date;
  /** How long a publication waits for pictures: as long as they take, when absent. */
  patience?: () => Promise<unknown>;
}

/** A publisher's tools on the real disk, with the CMS, the site and the clock of a test. */
export async function toolsOn(
  folder: string,
  // Pictures of the tests are small: what is late in them is late for ever.
  { cms, site, now, patience = () => new Promise(() => undefined) }: World,
): Promise<PublisherTools> {
  const paths = statePaths(folder);
  const blobs = createBlobs(paths.blobs);
  return {
    cms,
    site,
    now,
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
  };
}
