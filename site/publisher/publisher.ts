import type { CompiledSite, DocumentType } from '@parvis/shared';
import { createAccount } from './account.ts';
import type { Cms } from './cms/client.ts';
import type { Foreseen } from './foresight/foreseen.ts';
import {
  type FinishedDraft,
  type ForeseenPublication,
  foreseePublication,
} from './foresight/publication.ts';
import { foreseeWithdrawal } from './foresight/withdrawal.ts';
import { createHold } from './hold.ts';
import { createLooking } from './looking.ts';
import type { MediaLibrary } from './media/library.ts';
import { createPages } from './pages.ts';
import { createPending } from './pending.ts';
import { createPictures } from './pictures.ts';
import { createPlans } from './plans.ts';
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
import { changeBetween, type Manifest } from './releases/manifest.ts';
import type { PublicFolder } from './releases/public-folder.ts';
import { oldestToKeep, type Retention } from './releases/retention.ts';
import { type Assets, createReleasing } from './releasing.ts';
import { createRecorder } from './render/recorder.ts';
import { createSchedule } from './schedule.ts';
import type { SearchIndex } from './search/client.ts';
import { createSearching } from './searching.ts';
import type { Painter } from './sharing/painter.ts';
import { createSharing } from './sharing.ts';
import { type Changes, type Content, createSnapshot } from './snapshot/snapshot.ts';
import type { SnapshotStore } from './snapshot/store.ts';
import { createTelling } from './telling.ts';

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
  /** What the site would be with a draft published; likewise, and when the draft breaks a page. */
  foreseePublication(draft: FinishedDraft): ForeseenPublication | undefined;
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
  const hold = createHold(archive);
  const telling = createTelling({ activation, journal, observe, now });
  const plans = createPlans();
  const looking = createLooking({ cms, snapshot, quarantine, plans, largestRemoval, now });
  const pictures = createPictures({ media, snapshot, intention });
  const schedule = createSchedule();
  const pending = createPending(snapshot);
  const searching =
    tools.search && createSearching({ site, snapshot, blobs, intention, ...tools.search });
  const sharing =
    tools.sharing &&
    createSharing({ queries: site.queries, snapshot, blobs, intention, ...tools.sharing });
  const pages = createPages({
    ...{ site, snapshot, recorder, quarantine, blobs, intention },
    onSetAside: (changed) => releasing.follow(changed),
    stage: folder.stage,
    live: activation.live,
    ...(sharing && { onRendered: sharing.rendered, onGone: sharing.gone }),
  });
  const releasing = createReleasing({
    ...{ assets, snapshot, store, pending, pages, pictures, searching, sharing },
    ...{ blobs, intention, activation, schedule, now },
  });
  const account = createAccount({
    ...{ snapshot, quarantine, looking, pages, pictures, activation, schedule, plans, now },
  });
  let searchedAt: Date | null = null;

  /** Finishes what was interrupted, and tells of a release that whoever made it could not tell of. */
  async function recover(): Promise<void> {
    await activation.recover();
    const made = activation.release();
    if (made <= (await journal.lastRelease())) return;
    const done = { ...telling.nothingDone(), changes: ['finished a release that was interrupted'] };
    const at = activation.activatedAt() ?? now().toISOString();
    await telling.note(done, { reason: 'start', outcome: 'released', at });
  }

  async function release(
    reason: Reason,
    changes: Changes,
    startedAt: number,
  ): Promise<Publication> {
    pending.add(changes);
    const brought = pending.documents();
    if (brought.length > 0) telling.tell({ kind: 'publishing', documents: brought });
    const { isNew, touchesFiles, documents, ...did } = await releasing.release(changes, startedAt);
    const done = { ...telling.nothingDone(), ...did };
    if (touchesFiles || done.changes.length > 0) {
      const outcome = isNew ? 'released' : 'completed';
      await telling.note(done, { reason, outcome, documents });
    }
    if (isNew || done.changes.length > 0) {
      telling.tell({ kind: 'released', release: done.release, documents: brought });
    }
    return done;
  }

  return {
    resume: () =>
      telling.during('start', async (startedAt) => {
        await journal.shorten();
        await recover();
        await hold.recall();
        const entries = await store.load();
        releasing.absorb(snapshot.apply({ put: entries, remove: [] }));
        releasing.absorb(pictures.recall());
        if (entries.length === 0 || hold.release() !== null) return telling.nothingDone();
        return release('start', nothing, startedAt);
      }),

    publish: (reason, { confirm = false, full = false } = {}) =>
      telling.during(reason, async (startedAt) => {
        if (hold.release() !== null && reason !== 'command') return telling.nothingDone();
        await recover();
        if (await hold.letGo()) intention.unsettle();
        if (full) {
          releasing.beginAgain();
          quarantine.clear();
        }
        const { changes, failure } = needsNoLook(reason)
          ? { changes: nothing, failure: undefined }
          : await looking.look(confirm);
        if (releasing.isNew() && snapshot.count() === 0) {
          snapshot.moveTo(now());
          // A first start without the CMS has nothing to show yet.
          if (failure !== undefined) throw failure;
          if (needsNoLook(reason)) return telling.nothingDone();
        }
        const done = await release(reason, changes, startedAt);
        if (failure !== undefined) throw failure;
        return done;
      }),

    keptReleases: async () => new Set((await archive.kept()).map(({ release }) => release)),

    rollBack: (wanted) =>
      telling.during('rollback', async (startedAt) => {
        const earlier = await archive.manifest(wanted);
        await recover();
        if (releasing.isNew()) await activation.trust();
        await hold.at(wanted);
        const change = changeBetween(activation.live(), earlier);
        await activation.activate(change, earlier);
        intention.unsettle();
        const done = telling.nothingDone();
        done.changes = [`went back to release ${wanted}`];
        done.removed = change.remove.length;
        done.durations.activate = performance.now() - startedAt;
        await telling.note(done, { reason: 'rollback', outcome: 'released' });
        telling.tell({ kind: 'released', release: done.release, documents: [] });
        return done;
      }),

    async tidy(retention) {
      const oldest = oldestToKeep(await archive.kept(), retention, now(), hold.release());
      if (oldest !== undefined) await archive.forgetBefore(oldest);
      await pictures.tidy();
      const needed = await archive.hashes();
      for (const { hash } of activation.live().values()) needed.add(hash);
      for (const { hash } of intention.files().values()) needed.add(hash);
      for (const hash of pictures.hashes()) needed.add(hash);
      await blobs.sweep((hash) => needed.has(hash), new Date(now().getTime() - DAY));
    },

    async followSearch() {
      if (searching === undefined || hold.release() !== null || releasing.isNew()) return 'ready';
      const state = await searching.step();
      if (state !== 'ready') return state;
      const change = await releasing.complete();
      if (change === undefined) return 'ready';
      searchedAt = now();
      if (change.put.length + change.remove.length > 0) {
        telling.tell({ kind: 'searchable', release: activation.release() });
      }
      return 'ready';
    },

    async followSharing() {
      if (sharing === undefined || hold.release() !== null || releasing.isNew()) return 'ready';
      if (sharing.step()) await releasing.complete();
      return sharing.isUnderWay() ? 'waiting' : 'ready';
    },

    // While a release is held, time changes nothing.
    nextMoment: () => (hold.release() === null ? snapshot.nextMoment() : never),

    content: snapshot,
    document: account.document,
    foreseeWithdrawal: (keys) =>
      releasing.isRecorded() ? foreseeWithdrawal(keys, { snapshot, recorder }) : undefined,
    foreseePublication: (draft) =>
      releasing.isRecorded()
        ? foreseePublication(draft, { snapshot, recorder, now: now() })
        : undefined,
    status: () => account.status({ heldAt: hold.release(), searchedAt }),
  };
}

const never = new Date(8.64e15);
const nothing: Changes = { put: [], remove: [] };

/** What time changes, and pictures that are ready, do not wait for a CMS that may not answer. */
function needsNoLook(reason: Reason): boolean {
  return reason === 'time' || reason === 'pictures';
}
