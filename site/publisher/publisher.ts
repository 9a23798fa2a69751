import type { CompiledSite, DocumentType } from '@parvis/shared';
import { createAccount } from './account.ts';
import type { Cms } from './cms/client.ts';
import { type Foreseen, foreseeWithdrawal } from './foresight.ts';
import { describeError } from './log.ts';
import { createLooking } from './looking.ts';
import type { MediaLibrary } from './media/library.ts';
import { createPages } from './pages.ts';
import { createPending } from './pending.ts';
import { createPictures } from './pictures.ts';
import type {
  DocumentKey,
  KnownDocument,
  Publication,
  PublisherEvent,
  PublisherStatus,
  PublishOptions,
  Reason,
} from './publication.ts';
import { createQuarantine } from './quarantine.ts';
import { createActivation } from './releases/activation.ts';
import type { Archive } from './releases/archive.ts';
import type { Blobs } from './releases/blobs.ts';
import { createIntention } from './releases/intention.ts';
import type { Journal } from './releases/journal.ts';
import {
  changeBetween,
  type Manifest,
  type ManifestChange,
  onlyCompletes,
} from './releases/manifest.ts';
import { namedInJournal } from './releases/of-document.ts';
import type { PublicFolder } from './releases/public-folder.ts';
import { oldestToKeep, type Retention } from './releases/retention.ts';
import { createRecorder } from './render/recorder.ts';
import { createSchedule } from './schedule.ts';
import type { SearchIndex } from './search/client.ts';
import { createSearching } from './searching.ts';
import type { Painter } from './sharing/painter.ts';
import { createSharing } from './sharing.ts';
import type { Cell } from './snapshot/cells.ts';
import { type Changes, type Content, createSnapshot, type Entry } from './snapshot/snapshot.ts';
import type { SnapshotStore } from './snapshot/store.ts';

/** Files of the compiled site that do not depend on content, by path. */
export type Assets = ReadonlyMap<string, Uint8Array>;

/** Everything the publisher needs of the world. */
export interface PublisherTools {
  cms: Cms;
  site: CompiledSite;
  assets: Assets;
  store: SnapshotStore;
  media: MediaLibrary;
  blobs: Blobs;
  folder: PublicFolder;
  archive: Archive;
  journal: Journal;
  now(): Date;
  /** The share of the documents that the CMS may lose at once without a person's word, 0 to 1. */
  largestRemoval?: number;
  /** Told of what happens, as it happens. */
  observe?(event: PublisherEvent): void;
  /** Without it the site has no search index. */
  search?: {
    createIndex(): SearchIndex;
    /** Calls for `followSearch`, and says what failed if something did. */
    onReady(failure?: unknown): void;
  };
  /** Without it the pictures that pages name where they are shared are not drawn. */
  sharing?: {
    painter: Pick<Painter, 'draw'>;
    /** Where pictures may be found that were drawn before, beside the public folder. */
    known?: Manifest;
    /** Calls for `followSharing`, or says what could not be drawn. */
    onReady(failure?: unknown): void;
  };
}

/** Turns what the CMS has published into releases. One publication at a time. */
export interface Publisher {
  /** Takes up the work where it was left: the site is rendered from the snapshot on disk, without the CMS. */
  resume(): Promise<Publication>;
  /**
   * look → fetch → snapshot → render → activate. For what time alone changes, and for pictures
   * that became ready, without the look.
   *
   * @throws {CmsUnavailableError} after having published what time alone changes
   * @throws {TooManyRemovalsError} likewise, unless they are said to be meant
   */
  publish(reason: Reason, options?: PublishOptions): Promise<Publication>;
  /**
   * Makes the public folder what it was at an earlier release, without the CMS. New changes wait
   * until somebody publishes by command.
   *
   * @throws when the release is no longer kept
   */
  rollBack(release: number): Promise<Publication>;
  /** The releases that can be gone back to. */
  keptReleases(): Promise<ReadonlySet<number>>;
  /** Forgets releases that are too many or too old, and deletes what nothing needs any more. */
  tidy(retention: Retention): Promise<void>;
  /**
   * A small step of the search index towards what the site says. To be called again soon when it
   * answers `more`; not until `search.onReady` when it answers `waiting`.
   */
  followSearch(): Promise<'more' | 'waiting' | 'ready'>;
  /**
   * Makes public the sharing pictures that were drawn, and has others drawn. To be called again
   * when `sharing.onReady` calls for it, if it answers `waiting`.
   */
  followSharing(): Promise<'waiting' | 'ready'>;
  /** When time alone will next change what visitors see. */
  nextMoment(): Date;
  document(type: DocumentType, documentId: string): KnownDocument;
  /** What the site would be without some documents; unknown until all of it was rendered once. */
  foreseeWithdrawal(keys: readonly DocumentKey[]): Foreseen | undefined;
  status(): PublisherStatus;
  /** What the site shows; to be read, and never written to. */
  content: Content;
}

const USUAL_LARGEST_REMOVAL = 0.2;
const DAY = 24 * 60 * 60 * 1000;

export function createPublisher(tools: PublisherTools): Publisher {
  const { cms, site, assets, store, media, blobs, folder, archive, journal, now } = tools;
  const { largestRemoval = USUAL_LARGEST_REMOVAL, observe = () => undefined } = tools;
  const snapshot = createSnapshot(now());
  const recorder = createRecorder(snapshot, site.queries, site.routeGroups);
  const quarantine = createQuarantine();
  const intention = createIntention();
  const activation = createActivation(folder, archive, now);
  const looking = createLooking({ cms, snapshot, quarantine, largestRemoval });
  const pictures = createPictures({ media, snapshot, intention });
  const schedule = createSchedule();
  const pending = createPending(snapshot);
  const sharing =
    tools.sharing &&
    createSharing({ queries: site.queries, snapshot, blobs, intention, ...tools.sharing });
  const pages = createPages({
    ...{ site, snapshot, recorder, quarantine, blobs, intention },
    onSetAside: (changed) => followChange(changed),
    stage: folder.stage,
    live: activation.live,
    ...(sharing && { onRendered: sharing.rendered, onGone: sharing.gone }),
  });
  const account = createAccount({
    ...{ snapshot, quarantine, looking, pages, pictures, activation, schedule, now },
  });
  const searching =
    tools.search && createSearching({ site, snapshot, blobs, intention, ...tools.search });
  let publications = 0;
  let heldAt: number | null = null;
  let searchedAt: Date | null = null;
  /** Nothing was rendered yet in this process. */
  let isNew = true;
  /** What every page reads is known: all were rendered in this process. */
  let isRecorded = false;

  /** Takes changes into the snapshot and what follows from them. */
  function absorb(changed: ReadonlySet<Cell>): void {
    pages.absorb(changed);
    followChange(changed);
  }

  /** What follows from a change of the snapshot beside pages. */
  function followChange(changed: ReadonlySet<Cell>): void {
    searching?.absorb(changed);
    pictures.follow(changed);
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

  /** Makes the public folder show the snapshot. */
  async function release(reason: Reason, changes: Changes, started: Started): Promise<Publication> {
    const wasNew = isNew;
    const releaseBefore = activation.release();
    const marks = [started.at, performance.now()];
    takeIn(changes);
    absorb(await pictures.take(changes));
    marks.push(performance.now());
    const rendered = await render();
    const change = intention.changeFrom(activation.live());
    marks.push(performance.now());
    await remember(change, wasNew);
    await activate(change);
    marks.push(performance.now());

    const [look, taken, shown, done] = stepsBetween(marks);
    const publication: Publication = {
      ...nothingDone(),
      changes: pending.words(),
      rendered,
      removed: change.remove.length,
      durations: { look, pictures: taken, render: shown, activate: done },
    };
    const { put, remove } = pending.changes();
    const documents = namedInJournal({ put: put.filter(isShown), remove });
    settle();
    if (change.put.length + change.remove.length + publication.changes.length > 0) {
      const outcome = publication.release > releaseBefore ? 'released' : 'completed';
      const entry = {
        ...publication,
        documents,
        at: now().toISOString(),
        reason,
        outcome,
      } as const;
      await journal.add(entry);
    }
    return publication;
  }

  function takeIn(changes: Changes): void {
    if (snapshot.nextMoment() <= now()) schedule.attempt(snapshot.nextMoment());
    absorb(snapshot.apply(changes).union(snapshot.moveTo(now())));
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
    const { put, remove } = pending.changes();
    const shown = put.filter(isShown);
    for (const entry of shown) {
      entry.release = activation.release() + (isSilent(change) ? 0 : 1);
      entry.since = now().toISOString();
    }
    if (wasNew) await store.compact(snapshot.entries());
    else await store.append({ put: shown, remove });
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

  /** Whether a change makes no release, because no page says anything else. */
  function isSilent(change: ManifestChange): boolean {
    return onlyCompletes(change, activation.live());
  }

  function changesPages(): boolean {
    return !isSilent(intention.changeFrom(activation.live()));
  }

  /** Adds to the live release what completes it. */
  async function complete(): Promise<ManifestChange | undefined> {
    await activation.recover();
    const change = intention.changeFrom(activation.live());
    // After a failure there may be more to do than this: the next publication does it.
    if (changesPages()) return undefined;
    await activation.complete(change);
    intention.settle();
    return change;
  }

  function isShown(entry: Entry): boolean {
    return snapshot.entry(entry.type, entry.documentId)?.version === entry.version;
  }

  async function reportFailure(reason: Reason, error: unknown): Promise<void> {
    const failure = describeError(error);
    observe({ kind: 'failed', publication: publications, reason: failure });
    const entry = { ...nothingDone(), at: now().toISOString(), reason, failure };
    // A full disk may be what failed: the journal then misses a line, and nothing else.
    await journal.add({ ...entry, outcome: 'failed' }).catch(() => undefined);
  }

  /** Finishes what was interrupted, and tells of a release that whoever made it could not tell of. */
  async function recover(): Promise<void> {
    await activation.recover();
    const made = activation.release();
    if (made <= (await journal.lastRelease())) return;
    const changes = ['finished a release that was interrupted'];
    const at = activation.activatedAt() ?? now().toISOString();
    await journal.add({ ...nothingDone(), changes, at, reason: 'start', outcome: 'released' });
  }

  /** Runs a publication, and tells how it began and ended. */
  async function telling(
    reason: Reason,
    work: (started: Started) => Promise<Publication>,
  ): Promise<Publication> {
    publications += 1;
    observe({ kind: 'looking', publication: publications, reason });
    try {
      const releaseBefore = activation.release();
      const done = await work({ at: performance.now() });
      if (done.release === releaseBefore && done.changes.length === 0) {
        observe({ kind: 'unchanged', publication: publications });
      }
      return done;
    } catch (error) {
      await reportFailure(reason, error);
      throw error;
    }
  }

  async function publishChanges(
    reason: Reason,
    changes: Changes,
    started: Started,
  ): Promise<Publication> {
    pending.add(changes);
    const documents = pending.documents();
    const publication = publications;
    const releaseBefore = activation.release();
    if (documents.length > 0) observe({ kind: 'publishing', publication, documents });
    const done = await release(reason, changes, started);
    if (done.changes.length > 0 || done.release > releaseBefore) {
      observe({ kind: 'released', publication, release: done.release, documents });
    }
    return done;
  }

  async function letGo(): Promise<void> {
    if (heldAt === null) return;
    await archive.hold(null);
    heldAt = null;
    intention.unsettle();
  }

  function nothingDone(): Publication {
    return {
      publication: publications,
      release: activation.release(),
      changes: [],
      rendered: 0,
      removed: 0,
      durations: { look: 0, pictures: 0, render: 0, activate: 0 },
    };
  }

  return {
    resume: () =>
      telling('start', async (started) => {
        await journal.shorten();
        await recover();
        heldAt = await archive.heldAt();
        const entries = await store.load();
        absorb(snapshot.apply({ put: entries, remove: [] }));
        absorb(pictures.recall());
        if (entries.length === 0 || heldAt !== null) return nothingDone();
        return publishChanges('start', nothing, started);
      }),

    publish: (reason, { confirm = false, full = false } = {}) =>
      telling(reason, async (started) => {
        if (heldAt !== null && reason !== 'command') return nothingDone();
        await recover();
        await letGo();
        if (full) {
          isNew = true;
          quarantine.clear();
        }
        const { changes, failure } = needsNoLook(reason)
          ? { changes: nothing, failure: undefined }
          : await looking.look(confirm);
        if (isNew && snapshot.count() === 0) {
          snapshot.moveTo(now());
          // A first start without the CMS has nothing to show yet.
          if (failure !== undefined) throw failure;
          if (needsNoLook(reason)) return nothingDone();
        }
        const done = await publishChanges(reason, changes, started);
        if (failure !== undefined) throw failure;
        return done;
      }),

    keptReleases: async () => new Set((await archive.kept()).map(({ release }) => release)),

    rollBack: (wanted) =>
      telling('rollback', async (started) => {
        const earlier = await archive.manifest(wanted);
        await recover();
        if (isNew) await activation.trust();
        await archive.hold(wanted);
        heldAt = wanted;
        const change = changeBetween(activation.live(), earlier);
        await activation.activate(change, earlier);
        intention.unsettle();
        const done = nothingDone();
        done.changes = [`went back to release ${wanted}`];
        done.removed = change.remove.length;
        done.durations.activate = performance.now() - started.at;
        const entry = { ...done, at: now().toISOString(), reason: 'rollback' };
        await journal.add({ ...entry, outcome: 'released' });
        observe({
          kind: 'released',
          publication: publications,
          release: done.release,
          documents: [],
        });
        return done;
      }),

    async tidy(retention) {
      const oldest = oldestToKeep(await archive.kept(), retention, now(), heldAt);
      if (oldest !== undefined) await archive.forgetBefore(oldest);
      await pictures.tidy();
      const needed = await archive.hashes();
      for (const { hash } of activation.live().values()) needed.add(hash);
      for (const { hash } of intention.files().values()) needed.add(hash);
      for (const hash of pictures.hashes()) needed.add(hash);
      await blobs.sweep((hash) => needed.has(hash), new Date(now().getTime() - DAY));
    },

    async followSearch() {
      if (searching === undefined || heldAt !== null || isNew) return 'ready';
      const state = await searching.step();
      if (state !== 'ready') return state;
      const change = await complete();
      if (change === undefined) return 'ready';
      searchedAt = now();
      if (change.put.length + change.remove.length > 0) {
        const release = activation.release();
        observe({ kind: 'searchable', publication: publications, release });
      }
      return 'ready';
    },

    async followSharing() {
      if (sharing === undefined || heldAt !== null || isNew) return 'ready';
      if (sharing.step()) await complete();
      return sharing.isUnderWay() ? 'waiting' : 'ready';
    },

    // While a release is held, time changes nothing.
    nextMoment: () => (heldAt === null ? snapshot.nextMoment() : never),

    content: snapshot,
    document: account.document,
    foreseeWithdrawal: (keys) =>
      isRecorded ? foreseeWithdrawal(keys, { snapshot, recorder }) : undefined,
    status: () => account.status({ heldAt, searchedAt }),
  };
}

const never = new Date(8.64e15);
const nothing: Changes = { put: [], remove: [] };

/** What time changes, and pictures that are ready, do not wait for a CMS that may not answer. */
function needsNoLook(reason: Reason): boolean {
  return reason === 'time' || reason === 'pictures';
}

/** Milliseconds from each mark to the next: of the look, the pictures, the render, the activation. */
function stepsBetween(marks: readonly number[]): [number, number, number, number] {
  const step = (rank: number) => (marks[rank + 1] ?? 0) - (marks[rank] ?? 0);
  return [step(0), step(1), step(2), step(3)];
}

interface Started {
  /** Milliseconds of a clock that only grows. */
  at: number;
}
