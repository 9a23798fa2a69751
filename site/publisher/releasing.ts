import type { Pages } from './pages.ts';
import type { Pending } from './pending.ts';
import type { Pictures } from './pictures.ts';
import type { Publication } from './publication.ts';
import type { Activation } from './releases/activation.ts';
import type { Blobs } from './releases/blobs.ts';
import type { Intention } from './releases/intention.ts';
import type { ChangedDocument } from './releases/journal.ts';
import { type ManifestChange, onlyCompletes } from './releases/manifest.ts';
import { namedInJournal } from './releases/of-document.ts';
import type { Schedule } from './schedule.ts';
import type { Searching } from './searching.ts';
import type { Sharing } from './sharing.ts';
import type { Cell } from './snapshot/cells.ts';
import type { Changes, Entry, Snapshot } from './snapshot/snapshot.ts';
import type { SnapshotStore } from './snapshot/store.ts';

/** Files of the compiled site that do not depend on content, by path. */
export type Assets = ReadonlyMap<string, Uint8Array>;

/** What a release did, and what the journal names of it. */
export interface Released
  extends Pick<Publication, 'changes' | 'rendered' | 'removed' | 'durations'> {
  /** Whether a new release was made; else the live one was completed, or nothing changed. */
  isNew: boolean;
  /** Whether any public file was put or removed. */
  touchesFiles: boolean;
  /** Absent when too many changed at once to be named. */
  documents: ChangedDocument[] | undefined;
}

/** Makes the public folder show the snapshot. */
export interface Releasing {
  /** Takes in what changed in the snapshot, and what follows from it. */
  absorb(changed: ReadonlySet<Cell>): void;
  /** Takes in only what follows beside pages. */
  follow(changed: ReadonlySet<Cell>): void;
  /**
   * Takes changes in, renders, and activates.
   *
   * @param startedAt when the publication began to look, in milliseconds of a clock that only grows
   */
  release(changes: Changes, startedAt: number): Promise<Released>;
  /**
   * Adds to the live release what completes it.
   *
   * @returns nothing when there is more to do than this: the next publication does it
   */
  complete(): Promise<ManifestChange | undefined>;
  /** The next release renders everything again, and compares every public file with it. */
  beginAgain(): void;
  /** Nothing was rendered yet in this process, or everything must be again. */
  isNew(): boolean;
  /** What every page reads is known: all were rendered in this process. */
  isRecorded(): boolean;
}

export function createReleasing(tools: {
  assets: Assets;
  snapshot: Snapshot;
  store: SnapshotStore;
  pending: Pending;
  pages: Pages;
  pictures: Pictures;
  searching: Searching | undefined;
  sharing: Sharing | undefined;
  blobs: Pick<Blobs, 'put'>;
  intention: Intention;
  activation: Activation;
  schedule: Schedule;
  now(): Date;
}): Releasing {
  const { assets, snapshot, store, pending, pages, pictures, searching, sharing } = tools;
  const { blobs, intention, activation, schedule, now } = tools;
  let isNew = true;
  let isRecorded = false;

  function absorb(changed: ReadonlySet<Cell>): void {
    pages.absorb(changed);
    follow(changed);
  }

  function follow(changed: ReadonlySet<Cell>): void {
    searching?.absorb(changed);
    pictures.follow(changed);
  }

  function takeIn(changes: Changes): void {
    if (snapshot.nextMoment() <= now()) schedule.attempt(snapshot.nextMoment());
    absorb(snapshot.apply(changes).union(snapshot.moveTo(now())));
  }

  /** The first work of a process: what the folder holds is read, and everything is rendered. */
  async function beginAnew(): Promise<void> {
    await activation.inspect();
    intention.unsettle();
    for (const [path, bytes] of assets) {
      intention.set(path, { hash: await blobs.put(bytes), kind: 'asset' });
    }
    pictures.showAll();
    searching?.keepEarlier(activation.live());
    sharing?.recall(activation.live());
    pages.absorbEverything();
    isNew = false;
  }

  /** Renders what is stale. What leaves the site leaves the search index with it. */
  async function render(): Promise<number> {
    const wasNew = isNew;
    if (isNew) await beginAnew();
    const { put, remove } = pending.changes();
    const rendered = await pages.render(put, pending.before);
    isRecorded = true;
    sharing?.settle();
    const leaves = remove.length > 0 || searching?.namesWhatIsGone();
    if (leaves || (wasNew && changesPages())) await searching?.settle();
    return rendered;
  }

  /**
   * Stores the snapshot. Before the folder is touched: a publisher that is killed in between
   * starts with what is being shown.
   */
  async function remember(change: ManifestChange, wasNew: boolean): Promise<void> {
    const { put, remove } = shownChanges();
    for (const entry of put) {
      entry.release = activation.release() + (isSilent(change) ? 0 : 1);
      entry.since = now().toISOString();
    }
    if (wasNew) await store.compact(snapshot.entries());
    else await store.append({ put, remove });
  }

  function activate(change: ManifestChange): Promise<void> {
    return isSilent(change)
      ? activation.complete(change)
      : activation.activate(change, intention.files());
  }

  function settle(): void {
    intention.settle();
    pending.settle();
    schedule.keep();
  }

  /** What is taken in, without what was set aside. */
  function shownChanges(): Changes {
    const { put, remove } = pending.changes();
    return { put: put.filter(isShown), remove };
  }

  function isShown({ type, documentId, version }: Entry): boolean {
    return snapshot.entry(type, documentId)?.version === version;
  }

  /** Whether a change makes no release, because no page says anything else. */
  function isSilent(change: ManifestChange): boolean {
    return onlyCompletes(change, activation.live());
  }

  function changesPages(): boolean {
    return !isSilent(intention.changeFrom(activation.live()));
  }

  return {
    absorb,
    follow,

    async release(changes, startedAt) {
      const wasNew = isNew;
      const releaseBefore = activation.release();
      const marks = [startedAt, performance.now()];
      takeIn(changes);
      absorb(await pictures.take(changes));
      marks.push(performance.now());
      const rendered = await render();
      const change = intention.changeFrom(activation.live());
      marks.push(performance.now());
      await remember(change, wasNew);
      await activate(change);
      marks.push(performance.now());

      const released: Released = {
        changes: pending.words(),
        documents: namedInJournal(shownChanges()),
        rendered,
        removed: change.remove.length,
        durations: stepsBetween(marks),
        isNew: activation.release() > releaseBefore,
        touchesFiles: change.put.length + change.remove.length > 0,
      };
      settle();
      return released;
    },

    async complete() {
      await activation.recover();
      const change = intention.changeFrom(activation.live());
      if (changesPages()) return undefined;
      await activation.complete(change);
      intention.settle();
      return change;
    },

    beginAgain() {
      isNew = true;
    },
    isNew: () => isNew,
    isRecorded: () => isRecorded,
  };
}

/** Milliseconds from each mark to the next. */
function stepsBetween(marks: readonly number[]): Publication['durations'] {
  const step = (rank: number) => (marks[rank + 1] ?? 0) - (marks[rank] ?? 0);
  return { look: step(0), pictures: step(1), render: step(2), activate: step(3) };
}
