import { addressOf, type CompiledSite, type Route, type SluggedType, slugAt } from '@parvis/shared';
import { fieldAtFault, findCulprit } from './culprits.ts';
import type { DocumentKey, PublisherStatus } from './publication.ts';
import type { Quarantine } from './quarantine.ts';
import type { Blobs, Hash } from './releases/blobs.ts';
import type { Intention } from './releases/intention.ts';
import { fileOfAddress, type Manifest } from './releases/manifest.ts';
import { REDIRECTS_FILE, redirectsFile } from './releases/redirects.ts';
import type { Recorder } from './render/recorder.ts';
import { type PageProblem, type Rendered, renderRoutes } from './render/renderer.ts';
import { type Cell, cells } from './snapshot/cells.ts';
import type { Changes, Entry, Snapshot } from './snapshot/snapshot.ts';

/** Keeps the pages that should be public rendered. */
export interface Pages {
  /** Takes in what changed in the snapshot: what it makes stale is rendered by the next `render`. */
  absorb(changed: ReadonlySet<Cell>): void;
  /** Every page is stale. */
  absorbEverything(): void;
  /**
   * Renders what is stale. A document among those brought that makes a page throw is set aside,
   * at the version it had before, and everything else is rendered without it (contract C6).
   *
   * @param brought  the documents that this publication changes
   * @param versionBefore what each of them was
   * @returns how many pages were rendered
   */
  render(
    brought: readonly Entry[],
    versionBefore: (key: DocumentKey) => Entry | undefined,
  ): Promise<number>;
  /** The page of a document, when it has one. */
  pageOf(entry: Entry): Route | undefined;
  count(): number;
  problems(): PublisherStatus['problems']['pages'];
}

export function createPages(tools: {
  site: CompiledSite;
  snapshot: Snapshot;
  recorder: Recorder;
  quarantine: Quarantine;
  blobs: Pick<Blobs, 'put'>;
  intention: Intention;
  /** Told of what setting a document aside changes in the snapshot. */
  onSetAside(changed: ReadonlySet<Cell>): void;
  /** Told of each page that was rendered, and of each that left. */
  onRendered?(address: string, bytes: Buffer): void;
  onGone?(address: string): void;
  /** Makes a public file ready while its bytes are at hand. */
  stage(hash: Hash, bytes: Uint8Array): Promise<void>;
  /** What the public folder holds: the last good version of a page that throws. */
  live(): Manifest;
}): Pages {
  const { site, snapshot, recorder, quarantine, blobs, intention } = tools;
  const stale = new Set<string>();
  const problems = new Map<string, PageProblem>();
  let redirectsAreStale = true;

  /** Changes the snapshot, and takes in what follows. */
  function change(changes: Changes): void {
    const changed = snapshot.apply(changes);
    absorb(changed);
    tools.onSetAside(changed);
  }

  function absorb(changed: ReadonlySet<Cell>): void {
    const found = recorder.update(changed);
    for (const address of found.stale) stale.add(address);
    for (const { address } of found.added) stale.add(address);
    for (const { address } of found.removed) {
      stale.delete(address);
      problems.delete(address);
      intention.delete(fileOfAddress(address));
      tools.onGone?.(address);
    }
    if (found.added.length + found.removed.length > 0 || touchesRedirects(changed)) {
      redirectsAreStale = true;
    }
  }

  async function keep({ route, bytes }: Rendered['pages'][number]): Promise<void> {
    const path = fileOfAddress(route.address);
    const hash = await blobs.put(bytes);
    if (tools.live().get(path)?.hash !== hash) await tools.stage(hash, bytes);
    intention.set(path, { hash, kind: route.kind });
    tools.onRendered?.(route.address, bytes);
    problems.delete(route.address);
    stale.delete(route.address);
  }

  async function renderStale(): Promise<{ rendered: number; failed: PageProblem[] }> {
    const wanted = [...stale].flatMap((address) => recorder.route(address) ?? []);
    const failed = await renderRoutes(site, recorder, wanted, async (pages) => {
      await Promise.all(pages.map(keep));
    });
    for (const { address } of failed) stale.delete(address);
    return { rendered: wanted.length - failed.length, failed };
  }

  async function renderRedirects(): Promise<void> {
    if (!redirectsAreStale) return;
    const redirects = snapshot
      .list('redirect')
      .flatMap((id) => snapshot.document('redirect', id) ?? []);
    const isLive = (path: string) => recorder.route(path) !== undefined;
    const hash = await blobs.put(Buffer.from(redirectsFile(redirects, isLive)));
    intention.set(REDIRECTS_FILE, { hash, kind: 'list' });
    redirectsAreStale = false;
  }

  /** Sets aside the document that makes a page throw; its other pages become stale. */
  async function setCulpritAside(
    { address, reason }: PageProblem,
    brought: readonly Entry[],
    versionBefore: (key: DocumentKey) => Entry | undefined,
  ): Promise<boolean> {
    const reads = [...recorder.readsOf(address)];
    const revert = (key: DocumentKey) => {
      const before = versionBefore(key);
      change(before ? { put: [before], remove: [] } : { put: [], remove: [key] });
    };
    const culprit =
      (await findCulprit(address, brought.filter(isTakenIn), {
        readsOf: () => reads,
        isPageOf: (page, entry) => pageAddress(entry) === page,
        revert,
        restore: (entry) => change({ put: [entry], remove: [] }),
        renders,
      })) ?? withoutGoodVersion(address);
    if (culprit === undefined) return false;
    const { type, documentId, version } = culprit;
    const field = fieldAtFault(reads, culprit);
    const sentence = `la page ${address} ne peut pas être fabriquée avec ce contenu (${reason})`;
    quarantine.setAside([{ type, documentId, version, field, reason: sentence }]);
    return true;
  }

  function isTakenIn({ type, documentId, version }: Entry): boolean {
    return quarantine.version(type, documentId) !== version;
  }

  /** The document of a page that throws and has no last good version: it is absent until it is mended. */
  function withoutGoodVersion(address: string): Entry | undefined {
    if (tools.live().has(fileOfAddress(address))) return undefined;
    const entry = entryAt(address);
    if (entry !== undefined) change({ put: [], remove: [entry] });
    return entry;
  }

  function entryAt(address: string): Entry | undefined {
    const place = slugAt(address);
    if (place === undefined) return undefined;
    const documentId = snapshot.documentIdBySlug(place.type, place.slug);
    return documentId === undefined ? undefined : snapshot.entry(place.type, documentId);
  }

  async function renders(address: string): Promise<boolean> {
    const route = recorder.route(address);
    if (route === undefined) return false;
    const failed = await renderRoutes(site, recorder, [route], async () => undefined);
    stale.add(address);
    return failed.length === 0;
  }

  /** The last good version of a page that throws stays; after a start, the folder alone has it. */
  function keepLastGood(problem: PageProblem): void {
    problems.set(problem.address, problem);
    const path = fileOfAddress(problem.address);
    const lastGood = tools.live().get(path);
    if (lastGood !== undefined && !intention.has(path)) intention.set(path, lastGood);
  }

  return {
    absorb,

    absorbEverything() {
      for (const { address } of recorder.routes()) stale.add(address);
      redirectsAreStale = true;
    },

    async render(brought, versionBefore) {
      let total = 0;
      while (true) {
        const { rendered, failed } = await renderStale();
        total += rendered;
        let someoneWasSetAside = false;
        for (const problem of failed) {
          if (await setCulpritAside(problem, brought, versionBefore)) someoneWasSetAside = true;
          else keepLastGood(problem);
        }
        if (!someoneWasSetAside) break;
      }
      await renderRedirects();
      return total;
    },

    pageOf(entry) {
      const address = pageAddress(entry);
      return address === undefined ? undefined : recorder.route(address);
    },
    count: () => [...recorder.routes()].length,
    problems: () =>
      [...problems.values()].map((problem) => {
        const { type, documentId } = entryAt(problem.address) ?? {};
        const document = type && documentId ? { type, documentId } : null;
        return { ...problem, document };
      }),
  };
}

function pageAddress({ type, document }: Entry): string | undefined {
  return 'slug' in document ? addressOf(type as SluggedType, document.slug) : undefined;
}

function touchesRedirects(changed: ReadonlySet<Cell>): boolean {
  if (changed.has(cells.list('redirect'))) return true;
  for (const cell of changed) if (cell.startsWith('document redirect ')) return true;
  return false;
}
