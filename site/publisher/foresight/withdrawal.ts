import type { DocumentKey } from '../publication.ts';
import type { Recorder } from '../render/recorder.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Foreseen, foreseenOf, pageAt } from './foreseen.ts';

/**
 * What the site would be without some documents, found as a publication would find it and in
 * memory only: the snapshot is without them for the time of this call, in which nothing else runs,
 * and no page is rendered.
 *
 * @param keys of documents; those that the site does not show touch nothing
 */
export function foreseeWithdrawal(
  keys: readonly DocumentKey[],
  { snapshot, recorder }: { snapshot: Snapshot; recorder: Recorder },
): Foreseen {
  const entries = keys.flatMap(({ type, documentId }) => snapshot.entry(type, documentId) ?? []);
  const changed = snapshot.apply({ put: [], remove: entries });
  const { stale, added, removed } = foresee();
  return foreseenOf([
    ...removed.map(({ address }) => pageAt(address, 'gone', snapshot)),
    ...[...stale, ...added.map(({ address }) => address)].map((address) =>
      pageAt(address, 'different', snapshot),
    ),
  ]);

  function foresee() {
    try {
      return recorder.foresee(changed);
    } finally {
      snapshot.apply({ put: entries, remove: [] });
    }
  }
}
