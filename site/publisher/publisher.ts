import type { AnyDocument, CompiledSite, DocumentOf, DocumentType, Route } from '@parvis/shared';
import type { Cms } from './cms/client.ts';
import { compare, describeChanges, type Fetched, fetchDocuments, guardRemovals } from './look.ts';
import type { MediaLibrary, PictureProblem } from './media/library.ts';
import type { Archive } from './releases/archive.ts';
import type { Blobs } from './releases/blobs.ts';
import {
  changeBetween,
  fileOfAddress,
  inOrder,
  type ManifestChange,
  type ReleasedFile,
} from './releases/manifest.ts';
import type { PublicFolder } from './releases/public-folder.ts';
import {
  type Assets,
  assetsStep,
  leftoversStep,
  picturesStep,
  redirectsStep,
} from './releases/steps.ts';
import { createRecorder } from './render/recorder.ts';
import { type PageProblem, renderRoutes } from './render/renderer.ts';
import { type Cell, cells } from './snapshot/cells.ts';
import { picturesOf } from './snapshot/pictures.ts';
import { type Changes, createSnapshot } from './snapshot/snapshot.ts';
import type { SnapshotStore } from './snapshot/store.ts';

/** Why a publication was tried. */
export type Reason = 'start' | 'signal' | 'interval' | 'time' | 'command' | 'rollback';

/** What a publication did. Durations are milliseconds. */
export interface Publication {
  /** The number of the release that is live; unchanged when nothing had to change. */
  release: number;
  changes: string[];
  rendered: number;
  removed: number;
  durations: { fetch: number; render: number; activate: number };
}

export interface PublisherStatus {
  release: number;
  /** The release that was gone back to, while new changes wait. */
  heldAt: number | null;
  documents: number;
  routes: number;
  problems: {
    documents: Fetched['problems'];
    pages: PageProblem[];
    pictures: PictureProblem[];
  };
}

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
  now(): Date;
}

export interface PublishOptions {
  /** Accepts that many documents are gone. */
  confirm?: boolean;
  /** Renders every page again, and compares every public file with it. */
  full?: boolean;
}

/** Turns what the CMS has published into releases. One publication at a time. */
export interface Publisher {
  /** Takes up the work where it was left: the site is rendered from the snapshot on disk, without the CMS. */
  resume(): Promise<Publication>;
  /**
   * look → fetch → snapshot → render → activate.
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
  /** When time alone will next change what visitors see. */
  nextMoment(): Date;
  status(): PublisherStatus;
}

export function createPublisher(tools: PublisherTools): Publisher {
  const { cms, site, assets, store, media, blobs, folder, archive, now } = tools;
  const snapshot = createSnapshot(now());
  const recorder = createRecorder(snapshot, site.queries, site.routeGroups);
  const documentProblems = new Map<string, Fetched['problems'][number]>();
  const pageProblems = new Map<string, PageProblem>();
  const pictureProblems = new Map<string, PictureProblem>();
  let manifest = new Map<string, ReleasedFile>();
  let release = 0;
  let heldAt: number | null = null;
  /** Whether the public folder holds all that the snapshot says: not before the first release, nor after a failure. */
  let isWhole = false;

  async function look(confirm: boolean): Promise<Changes> {
    const known = [...snapshot.entries()];
    const difference = compare(await cms.index(), known, versionTakenIn);
    if (!confirm) guardRemovals(difference, known.length);
    const { put, problems } = await fetchDocuments(cms, difference.fetch);
    for (const { type, documentId } of [...put, ...difference.remove]) {
      documentProblems.delete(`${type} ${documentId}`);
    }
    for (const problem of problems) {
      documentProblems.set(`${problem.type} ${problem.documentId}`, problem);
    }
    return { put, remove: difference.remove };
  }

  function versionTakenIn(type: DocumentType, documentId: string): string | undefined {
    const problem = documentProblems.get(`${type} ${documentId}`);
    return problem?.version ?? snapshot.version(type, documentId);
  }

  async function fetchPictures(documents: Iterable<AnyDocument>): Promise<Set<Cell>> {
    const sources = new Set([...documents].flatMap((document) => [...picturesOf(document)]));
    // What the CMS could not give is asked for again at each look, not when its document changes.
    for (const problem of pictureProblems.values()) {
      if (problem.mayPass) sources.add(problem.source);
    }
    for (const source of sources) pictureProblems.delete(source);
    for (const problem of await media.fetchMissing(sources)) {
      pictureProblems.set(problem.source, problem);
    }
    return showPictures(sources);
  }

  function picturesShownWithProblems(): PictureProblem[] {
    return [...snapshot.pictureSources()].flatMap((source) => pictureProblems.get(source) ?? []);
  }

  function showPictures(sources: Iterable<string>): Set<Cell> {
    let changed = new Set<Cell>();
    for (const source of sources) {
      const picture = media.get(source);
      if (picture === undefined) continue;
      const { path, width, height } = picture;
      changed = changed.union(snapshot.setPicture(source, { path, width, height }));
    }
    return changed;
  }

  /** Renders what changed cells make stale; everything, when the folder is not known to be whole. */
  async function render(
    changed: ReadonlySet<Cell>,
    wasWhole: boolean,
  ): Promise<ManifestChange & { rendered: number; movesRoutes: boolean }> {
    const { stale, added, removed } = recorder.update(changed);
    const wanted = wasWhole ? [...added, ...routesAt(stale)] : [...recorder.routes()];
    const put: ManifestChange['put'] = [];
    const problems = await renderRoutes(site, recorder, wanted, async (pages) => {
      for (const { route, bytes } of pages) {
        pageProblems.delete(route.address);
        const file = { hash: await blobs.put(bytes), kind: route.kind };
        put.push({ path: fileOfAddress(route.address), file });
      }
    });
    recorder.endPass();
    for (const problem of problems) pageProblems.set(problem.address, problem);
    for (const { address } of removed) pageProblems.delete(address);
    const remove = removed.map(({ address }) => fileOfAddress(address));
    const movesRoutes = added.length > 0 || removed.length > 0;
    return { put, remove, rendered: wanted.length, movesRoutes };
  }

  function routesAt(addresses: Iterable<string>): Route[] {
    return [...addresses].flatMap((address) => recorder.route(address) ?? []);
  }

  function redirects(): DocumentOf<'redirect'>[] {
    return snapshot.list('redirect').flatMap((id) => snapshot.document('redirect', id) ?? []);
  }

  /** Keeps the steps that change something, and takes them in the order that is safe for visitors. */
  async function activate(steps: readonly ManifestChange[]): Promise<ManifestChange> {
    const put = steps
      .flatMap((step) => step.put)
      .filter(({ path, file }) => manifest.get(path)?.hash !== file.hash);
    const remove = steps.flatMap((step) => step.remove).filter((path) => manifest.has(path));
    const change = inOrder({ put, remove }, manifest);
    await folder.apply(change);
    for (const { path, file } of put) manifest.set(path, file);
    for (const path of remove) manifest.delete(path);
    return change;
  }

  /** Makes the public folder show the snapshot, and keeps the release if that changed anything. */
  async function makeRelease(
    reason: Reason,
    changes: string[],
    changed: ReadonlySet<Cell>,
    startedAt: number,
  ): Promise<Publication> {
    const wasWhole = isWhole;
    isWhole = false;
    const fetchedAt = performance.now();
    if (!wasWhole) manifest = new Map(await folder.inspect());
    const { rendered, movesRoutes, ...pages } = await render(changed, wasWhole);
    const steps = [picturesStep(snapshot.pictureSources(), media, manifest), pages];
    if (!wasWhole || movesRoutes || touchesRedirects(changed)) {
      const isLive = (path: string) => recorder.route(path) !== undefined;
      steps.push(await redirectsStep(redirects(), isLive, blobs));
    }
    if (!wasWhole) {
      steps.push(
        await assetsStep(assets, blobs),
        leftoversStep(manifest, recorder.routes(), assets),
      );
    }
    const renderedAt = performance.now();

    const { put, remove } = await activate(steps);
    isWhole = true;
    const durations = {
      fetch: fetchedAt - startedAt,
      render: renderedAt - fetchedAt,
      activate: performance.now() - renderedAt,
    };
    const removed = remove.length;
    if (put.length > 0 || removed > 0) {
      release += 1;
      const at = now().toISOString();
      const entry = { release, at, reason, changes, rendered, removed, durations };
      await archive.add(entry, manifest);
    }
    return { release, changes, rendered, removed, durations };
  }

  /** Ends a hold: the folder is not what the snapshot says, so everything is rendered. */
  async function letGo(): Promise<void> {
    if (heldAt === null) return;
    await archive.hold(null);
    heldAt = null;
    isWhole = false;
  }

  return {
    async resume() {
      const startedAt = performance.now();
      release = await archive.latest();
      heldAt = await archive.heldAt();
      const entries = await store.load();
      snapshot.apply({ put: entries, remove: [] });
      showPictures(snapshot.pictureSources());
      if (entries.length === 0 || heldAt !== null) return nothingChanged(release);
      return makeRelease('start', [], new Set(), startedAt);
    },

    async publish(reason, { confirm = false, full = false } = {}) {
      const startedAt = performance.now();
      if (heldAt !== null && reason !== 'command') return nothingChanged(release);
      await letGo();
      if (full) isWhole = false;
      const outcome = await look(confirm).catch((error: unknown) => ({ error }));
      const failed = 'error' in outcome;
      const hasNothing = release === 0 && !isWhole;
      if (failed && hasNothing) throw outcome.error;

      const changes: Changes = failed ? { put: [], remove: [] } : outcome;
      const described = describeChanges(changes, snapshot);
      const pictures = await fetchPictures(changes.put.map(({ document }) => document));
      const changed = snapshot.apply(changes).union(snapshot.moveTo(now())).union(pictures);
      const wasWhole = isWhole;
      const publication = await makeRelease(reason, described, changed, startedAt);
      if (wasWhole) await store.append(changes);
      else await store.compact(snapshot.entries());
      if (failed) throw outcome.error;
      return publication;
    },

    async rollBack(wanted) {
      const startedAt = performance.now();
      const earlier = await archive.manifest(wanted);
      manifest = new Map(await folder.inspect());
      isWhole = false;
      await archive.hold(wanted);
      heldAt = wanted;
      const { remove } = await activate([changeBetween(manifest, earlier)]);
      release = (await archive.latest()) + 1;
      const publication: Publication = {
        ...nothingChanged(release),
        changes: [`went back to release ${wanted}`],
        removed: remove.length,
      };
      publication.durations.activate = performance.now() - startedAt;
      await archive.add({ ...publication, at: now().toISOString(), reason: 'rollback' }, manifest);
      return publication;
    },

    nextMoment: () => snapshot.nextMoment(),

    status: () => ({
      release,
      heldAt,
      documents: [...snapshot.entries()].length,
      routes: [...recorder.routes()].length,
      problems: {
        documents: [...documentProblems.values()],
        pages: [...pageProblems.values()],
        pictures: picturesShownWithProblems(),
      },
    }),
  };
}

function touchesRedirects(changed: ReadonlySet<Cell>): boolean {
  if (changed.has(cells.list('redirect'))) return true;
  return [...changed].some((cell) => cell.startsWith('document redirect '));
}

function nothingChanged(release: number): Publication {
  return {
    release,
    changes: [],
    rendered: 0,
    removed: 0,
    durations: { fetch: 0, render: 0, activate: 0 },
  };
}
