import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { statePaths } from '../../../site/publisher/settings.ts';
import { createSnapshotStore } from '../../../site/publisher/snapshot/store.ts';
import type { Typed } from '../community.ts';
import { type PublisherProcess, startPublisher } from '../publisher/process.ts';
import { setAside } from './aside.ts';
import type { Peer } from './peer.ts';

/** Our publisher, started on a folder that holds its snapshot and nothing else; there is no CMS. */
export async function ourselves(folder: string, community: readonly Typed[]): Promise<Peer> {
  const kept = join(folder, 'snapshot.jsonl');
  const state = join(folder, 'state');
  const paths = statePaths(state);
  let publisher: PublisherProcess | undefined;
  await createSnapshotStore(kept).compact(
    community.map(({ type, document }) => ({
      type,
      documentId: document.documentId,
      version: 'v1',
      document,
    })),
  );
  return {
    name: 'Parvis',
    output: paths.public,
    async clear() {
      await setAside(state, join(folder, '..', 'aside'));
      await mkdir(dirname(paths.snapshot), { recursive: true });
      await cp(kept, paths.snapshot);
    },
    async build() {
      publisher = await startPublisher(state);
    },
    end: async () => publisher?.stop(),
  };
}
