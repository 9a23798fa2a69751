import type { DocumentKey } from './publication.ts';
import { type Cell, cells } from './snapshot/cells.ts';
import type { Entry } from './snapshot/snapshot.ts';

/** What finding the document that makes a page throw needs of the publisher. */
export interface Trial {
  /** What the page had read when it threw, in order. */
  readsOf(address: string): Iterable<Cell>;
  /** Whether the page at an address is this document's own. */
  isPageOf(address: string, entry: Entry): boolean;
  /** Makes a document what it was before this publication. */
  revert(key: DocumentKey): void;
  /** Makes it again what this publication brought. */
  restore(entry: Entry): void;
  /** Whether the page can be rendered now. */
  renders(address: string): Promise<boolean>;
}

/**
 * Which of the documents that changed makes a page throw. Those that the page read are tried, the
 * last one read first: without the culprit's change the page renders. What the page is about is
 * accused last, and without trial: without it there may be no page.
 *
 * Leaves the culprit reverted; without one, everything as it was.
 */
export async function findCulprit(
  address: string,
  changed: readonly Entry[],
  trial: Trial,
): Promise<Entry | undefined> {
  const suspects = suspectsOf(address, changed, trial);
  const own = suspects.find((entry) => trial.isPageOf(address, entry));
  for (const suspect of suspects) {
    if (suspect === own) continue;
    trial.revert(suspect);
    if (await trial.renders(address)) return suspect;
    trial.restore(suspect);
  }
  if (own !== undefined) trial.revert(own);
  return own;
}

function suspectsOf(address: string, changed: readonly Entry[], trial: Trial): Entry[] {
  const byCell = new Map(
    changed.map((entry) => [cells.document(entry.type, entry.documentId), entry]),
  );
  const read = [...trial.readsOf(address)].reverse();
  const suspects = new Set(read.flatMap((cell) => byCell.get(cell) ?? []));
  // A page that threw before it read anything is still its own document's.
  for (const entry of changed) if (trial.isPageOf(address, entry)) suspects.add(entry);
  return [...suspects];
}

/** The long field of a document that a page was reading when it threw, if it was. */
export function fieldAtFault(
  reads: Iterable<Cell>,
  { type, documentId }: DocumentKey,
): string | null {
  const start = cells.field(type, documentId, '');
  const last = [...reads].at(-1);
  return last?.startsWith(start) === true ? last.slice(start.length) : null;
}
