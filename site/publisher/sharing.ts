import {
  type Queries,
  type Reading,
  type SharingCard,
  sharingFolder,
  sharingPicture,
} from '@parvis/shared';
import type { Blobs, Hash } from './releases/blobs.ts';
import type { Intention } from './releases/intention.ts';
import type { Manifest } from './releases/manifest.ts';
import { pictureNamedBy } from './sharing/names.ts';
import type { Painter } from './sharing/painter.ts';
import { createReading } from './snapshot/reading.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

/**
 * Has the pictures drawn that pages name for where they are shared. Pages never wait for them: a
 * picture completes a release some time after it. One that no page names any more leaves with the
 * release that says so (contract C3).
 */
export interface Sharing {
  /** Takes over what an earlier process drew. */
  recall(live: Manifest): void;
  /** A page was rendered: the picture that it names is to be there. */
  rendered(address: string, page: Buffer): void;
  /** A page left the site. */
  gone(address: string): void;
  /** All pages of a release are rendered: pictures that none of them names leave with it. */
  settle(): void;
  /**
   * Has what is missing drawn, and makes public what was.
   *
   * @returns whether there is something to complete the release with
   */
  step(): boolean;
  /** Whether something is under way that `onReady` calls for a step for, or called meanwhile. */
  isUnderWay(): boolean;
}

/** Pictures that complete a release together. A few milliseconds of a publication's time. */
const BATCH = 40;
/** In a row: then it is not the cards that are at fault, and the next publication tries again. */
const MOST_FAILURES = 3;
/** Of one picture, while others can be drawn: then it is its card that is at fault. */
const MOST_TRIES = 3;

export function createSharing(tools: {
  queries: Queries;
  snapshot: Snapshot;
  blobs: Pick<Blobs, 'has'>;
  intention: Intention;
  painter: Pick<Painter, 'draw'>;
  /** Where pictures may be found that were drawn before, beside the public folder. */
  known?: Manifest;
  /** Calls for a step, or says what could not be drawn. */
  onReady(failure?: unknown): void;
}): Sharing {
  const { queries, snapshot, blobs, intention, painter, onReady } = tools;
  /** The picture that each page names. */
  const names = new Map<string, string>();
  /** The pages that name each picture. */
  const pages = new Map<string, Set<string>>();
  /** The blobs of pictures, by path. */
  const drawn = new Map<string, Hash>();
  /** Pictures to draw: those of a change before those of a whole site. */
  const urgent = new Set<string>();
  const missing = new Set<string>();
  /** Pictures that were drawn, and are not public yet. */
  const arrived = new Set<string>();
  /** Those that no page named when it was last looked. */
  const unnamed = new Set<string>();
  /** How often a picture could not be drawn while others could. */
  const failures = new Map<string, number>();
  let isFirst = true;
  let isDrawing = false;
  let isGivenUp = false;

  function recall(live: Manifest): void {
    for (const [path, { hash }] of live) {
      if (path.startsWith(sharingFolder)) drawn.set(path, hash);
    }
  }

  function forget(address: string): void {
    const path = names.get(address);
    if (path === undefined) return;
    names.delete(address);
    const others = pages.get(path);
    others?.delete(address);
    if (others?.size === 0) unnamed.add(path);
  }

  function rendered(address: string, page: Buffer): void {
    const path = pictureNamedBy(page);
    if (names.get(address) === path) return;
    forget(address);
    if (path === undefined) return;
    names.set(address, path);
    const others = pages.get(path) ?? new Set();
    pages.set(path, others.add(address));
    unnamed.delete(path);
    if (!show(path)) (isFirst ? missing : urgent).add(path);
  }

  /** Makes a picture public, if it was drawn. */
  function show(path: string): boolean {
    const hash = drawn.get(path);
    if (hash === undefined || !blobs.has(hash)) return false;
    intention.set(path, { hash, kind: 'companion' });
    return true;
  }

  function leave(path: string): void {
    pages.delete(path);
    for (const paths of [drawn, urgent, missing, arrived, failures]) paths.delete(path);
    intention.delete(path);
  }

  /** The snapshot as it is now. What is read of it need not be remembered: pages say when it changes. */
  function reading(): Reading {
    const now: Reading = createReading(snapshot, ignore, (question) => question(now));
    return now;
  }

  /** What a picture says, unless its pages are about to name another one. */
  function cardOf(path: string): SharingCard | undefined {
    for (const address of pages.get(path) ?? []) {
      const card = queries.sharingCard?.(reading(), address) as SharingCard | undefined;
      if (card !== undefined && sharingPicture(card) === `/${path}`) return card;
    }
    return undefined;
  }

  function next(): { path: string; card: SharingCard } | undefined {
    for (const waiting of [urgent, missing]) {
      for (const path of waiting) {
        waiting.delete(path);
        const card = cardOf(path);
        if (card !== undefined) return { path, card };
      }
    }
    return undefined;
  }

  async function draw({ path, card }: { path: string; card: SharingCard }): Promise<boolean> {
    try {
      const hash = await painter.draw(card);
      if (!pages.has(path)) return true;
      drawn.set(path, hash);
      failures.delete(path);
      arrived.add(path);
      if (arrived.size % BATCH === 0) onReady();
      return true;
    } catch (error) {
      onReady(error);
      return false;
    }
  }

  function countFailure(path: string): void {
    failures.set(path, (failures.get(path) ?? 0) + 1);
  }

  /** What failed may have been the disk: it is tried again, but not for ever. */
  function tryAgain(): void {
    for (const [path, times] of failures) if (times < MOST_TRIES) missing.add(path);
  }

  /** Draws one picture after the other, until none is missing or nothing can be drawn at all. */
  async function drawAll(): Promise<void> {
    isDrawing = true;
    let hasWork = false;
    const failed: string[] = [];
    while (failed.length < MOST_FAILURES) {
      const one = next();
      if (one === undefined) break;
      hasWork = true;
      if (await draw(one)) {
        for (const path of failed.splice(0)) countFailure(path);
      } else {
        failed.push(one.path);
      }
    }
    isGivenUp = failed.length === MOST_FAILURES;
    for (const path of failed) {
      if (isGivenUp) missing.add(path);
      else countFailure(path);
    }
    isDrawing = false;
    if (hasWork) onReady();
  }

  if (tools.known !== undefined) recall(tools.known);

  return {
    rendered,
    gone: forget,

    recall,

    settle() {
      for (const path of unnamed) leave(path);
      unnamed.clear();
      tryAgain();
      isFirst = false;
      isGivenUp = false;
    },

    step() {
      if (!isDrawing && !isGivenUp) void drawAll();
      const isBatch = arrived.size >= BATCH || !isDrawing;
      if (!isBatch || arrived.size === 0) return false;
      for (const path of arrived) show(path);
      arrived.clear();
      return true;
    },

    isUnderWay: () => isDrawing || arrived.size > 0,
  };
}

function ignore(): void {}
