import { setTimeout as wait } from 'node:timers/promises';
import type { Blobs } from '../releases/blobs.ts';
import type { Encoder } from './encoder/encoder.ts';
import { createMemory, forgetSources, forgetVanished } from './memory.ts';
import { createOriginals } from './originals.ts';
import {
  type KnownPicture,
  knownPicture,
  type PictureChange,
  type PictureProblem,
} from './picture.ts';
import { createTakeover } from './takeover.ts';
import { createWorkshop } from './workshop.ts';

export type { KnownPicture, PictureProblem } from './picture.ts';

/**
 * The pictures of the CMS that the site shows, by their source: their path on the CMS, with the
 * version of their file where the CMS says one (`/uploads/place.jpg?v=1772442000000`).
 */
export interface MediaLibrary {
  /** What is ready to be shown of a picture. */
  get(source: string): KnownPicture | undefined;
  /**
   * Takes over those that are not known yet. Resolves when pages can show them, or at the end of
   * the patience: what is late follows, and is told by `onChange`. What the CMS did not give is
   * asked for again at each call; a file that is no picture is not, until its source changes.
   *
   * Those that are known, but whose source says no version, as the sources that texts name, are
   * fetched again in the background: their file may have been replaced.
   *
   * @throws when the disk is full; never for a bad picture or a silent CMS
   */
  prepare(sources: Iterable<string>): Promise<void>;
  /** Takes over, in the background, those that are not known yet: `onChange` tells of them. */
  ask(sources: Iterable<string>): void;
  /** Why a picture cannot be shown, or could not when its file was last asked for. */
  problem(source: string): PictureProblem | undefined;
  /** Calls back for each source that becomes ready, gets more files or a problem, outside of `prepare`. */
  onChange(listener: (source: string, change: PictureChange) => void): void;
  /**
   * Forgets all pictures but these, and deletes the originals of the others, now or, when some are
   * being taken over, at a later call.
   *
   * @param sources of all documents, those that wait for their date too
   */
  keepOnly(sources: Iterable<string>): Promise<void>;
  stop(): Promise<void>;
}

export interface MediaLibraryTools {
  /** For the library alone: its memory, and the pictures as the CMS gave them. */
  folder: string;
  /** Where the encoder keeps the public files. */
  blobs: Pick<Blobs, 'has'>;
  encoder: Encoder;
  /** The bytes of a file of the CMS, nothing when it has none. Rejects when the CMS does not answer. */
  fetchFile(source: string): Promise<Uint8Array | undefined>;
  /** Resolves when a publication has waited long enough for pictures. */
  patience?: () => Promise<unknown>;
  /** Told of what fails in the background. */
  report?: (error: unknown) => void;
}

/** Milliseconds: what a publication can spare. */
const PATIENCE = 500;

export async function openMediaLibrary({
  folder,
  blobs,
  encoder,
  fetchFile,
  patience = () => wait(PATIENCE, undefined, { ref: false }),
  report = () => undefined,
}: MediaLibraryTools): Promise<MediaLibrary> {
  const originals = createOriginals(`${folder}/originals`);
  const memory = createMemory(`${folder}/known.jsonl`);
  const knowledge = await memory.load();
  forgetVanished(knowledge, blobs);
  /** Those that a publication waits for: it looks at them by itself afterwards. */
  const awaited = new Set<string>();
  const listeners: Parameters<MediaLibrary['onChange']>[0][] = [];
  let isStopped = false;

  const shelf = { knowledge, memory, originals, report: reportUnlessStopped };
  const workshop = createWorkshop({
    ...shelf,
    encoder,
    onChange(original, change) {
      for (const [source, hash] of knowledge.originals) {
        if (hash === original) tell(source, change);
      }
    },
  });
  const isAwaited = (source: string) => awaited.has(source) && !isStopped;
  const takeover = createTakeover({
    ...{ ...shelf, workshop, fetchFile, isAwaited },
    tell: (source) => tell(source, 'shown'),
  });
  workshop.resume();

  function tell(source: string, change: PictureChange): void {
    if (!isStopped) for (const listener of listeners) listener(source, change);
  }

  function reportUnlessStopped(error: unknown): void {
    if (!isStopped) report(error);
  }

  function isMissing(source: string): boolean {
    const original = knowledge.originals.get(source);
    return original === undefined || !workshop.isDone(original);
  }

  return {
    get(source) {
      const picture = knowledge.pictures.get(knowledge.originals.get(source) ?? '');
      return picture && knownPicture(picture);
    },

    async prepare(sources) {
      const asked = new Set(sources);
      const missing = [...asked].filter(isMissing);
      for (const source of asked.difference(new Set(missing))) {
        if (!saysVersion(source)) void takeover.takeAgain(source);
      }
      if (missing.length === 0) return;
      for (const source of missing) awaited.add(source);
      try {
        await Promise.race([Promise.all(missing.map(takeover.take)), patience()]);
      } finally {
        for (const source of missing) awaited.delete(source);
      }
    },

    ask(sources) {
      for (const source of sources) {
        // Only a publication that waits for it hears of a failure otherwise.
        if (isMissing(source)) takeover.take(source).catch(reportUnlessStopped);
      }
    },

    problem(source) {
      const problem = takeover.problem(source);
      if (problem !== undefined) return problem;
      const reason = workshop.fault(knowledge.originals.get(source) ?? '');
      return reason === undefined ? undefined : { source, reason, mayPass: false };
    },

    onChange: (listener) => void listeners.push(listener),

    async keepOnly(sources) {
      const kept = new Set([...sources, ...takeover.underWay.keys()]);
      forgetSources(knowledge, (source) => kept.has(source));
      takeover.forgetProblems((source) => kept.has(source));
      await memory.rewrite(knowledge);
      await takeover.deleteOriginals();
    },

    async stop() {
      isStopped = true;
      await encoder.stop();
      await Promise.allSettled(takeover.underWay.values());
      await workshop.settled();
    },
  };
}

/** Whether another file would have another source. */
function saysVersion(source: string): boolean {
  return /\?v=\d+$/.test(source);
}
