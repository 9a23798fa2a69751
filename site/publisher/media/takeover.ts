import type { Hash } from '../releases/blobs.ts';
import type { Knowledge, Memory } from './memory.ts';
import type { Originals } from './originals.ts';
import type { PictureProblem } from './picture.ts';
import { createQueue } from './queue.ts';
import type { Workshop } from './workshop.ts';

/** Takes the files of the CMS over: each source once at a time. */
export interface Takeover {
  /** Fetches the file of a source, unless it is kept already, and has its picture made. */
  take(source: string): Promise<void>;
  /** Fetches it again, as it may have been replaced. */
  takeAgain(source: string): Promise<void>;
  /** Why a file could not be taken over when it was last asked for. */
  problem(source: string): PictureProblem | undefined;
  forgetProblems(isKept: (source: string) => boolean): void;
  underWay: ReadonlyMap<string, Promise<void>>;
  /** Deletes the originals that nothing needs, unless one is being taken over: what needs it is not known yet. */
  deleteOriginals(): Promise<void>;
}

const FETCHED_AT_ONCE = 6;

/**
 * @param tools.isAwaited whether a publication waits for a source: it hears of a failure itself
 * @param tools.tell      told of a source, when none waits for it
 * @param tools.report    told of what fails meanwhile
 */
export function createTakeover(tools: {
  knowledge: Knowledge;
  memory: Memory;
  originals: Originals;
  workshop: Workshop;
  fetchFile(source: string): Promise<Uint8Array | undefined>;
  isAwaited(source: string): boolean;
  tell(source: string): void;
  report(error: unknown): void;
}): Takeover {
  const { knowledge, memory, originals, workshop, isAwaited } = tools;
  const fetches = createQueue(FETCHED_AT_ONCE);
  const problems = new Map<string, PictureProblem>();
  const underWay = new Map<string, Promise<void>>();
  let deletion = Promise.resolve();

  /** The hash of a source's file; a problem when there is none. */
  async function fetched(source: string): Promise<Hash | PictureProblem> {
    const bytes = await fetches.add(() => tools.fetchFile(source)).catch(() => null);
    if (bytes === null) {
      return { source, reason: 'le CMS n’a pas pu donner ce fichier', mayPass: true };
    }
    if (bytes === undefined) {
      return { source, reason: 'ce fichier n’est plus dans le CMS', mayPass: false };
    }
    return originals.put(bytes);
  }

  /** Says that there is something to tell, as `replace` says whether there is. */
  async function add(source: string): Promise<true> {
    const kept = knowledge.originals.get(source);
    const isKept = kept !== undefined && originals.has(kept);
    const original = isKept ? kept : await fetched(source);
    if (typeof original === 'string') await show(source, original);
    else problems.set(source, original);
    return true;
  }

  /** While the CMS does not answer, nothing is wrong with what it gave before. */
  async function replace(source: string): Promise<boolean> {
    const original = await fetched(source);
    if (original === knowledge.originals.get(source)) return false;
    if (typeof original === 'string') {
      await show(source, original);
      return true;
    }
    if (original.mayPass) return false;
    problems.set(source, original);
    await remember(source, null);
    return true;
  }

  async function show(source: string, original: Hash): Promise<void> {
    if (!workshop.isDone(original)) await workshop.make(original, true);
    problems.delete(source);
    await remember(source, original);
  }

  async function remember(source: string, original: Hash | null): Promise<void> {
    if ((knowledge.originals.get(source) ?? null) === original) return;
    if (original === null) knowledge.originals.delete(source);
    else knowledge.originals.set(source, original);
    await memory.append({ source, original });
  }

  function once(source: string, work: (source: string) => Promise<boolean>): Promise<void> {
    const already = underWay.get(source);
    if (already !== undefined) return already;
    const working = deletion
      .then(() => work(source))
      .catch((error: unknown) => failed(source, error))
      .finally(() => underWay.delete(source))
      .then((isNews) => {
        if (isNews && !isAwaited(source)) tools.tell(source);
      });
    underWay.set(source, working);
    return working;
  }

  /** What fails while no publication waits for it is a problem that may pass. */
  function failed(source: string, error: unknown): true {
    if (isAwaited(source)) throw error;
    tools.report(error);
    const reason = 'le serveur n’a pas pu enregistrer cette image';
    problems.set(source, { source, reason, mayPass: true });
    return true;
  }

  return {
    take: (source) => once(source, add),
    takeAgain: (source) => once(source, replace),
    problem: (source) => problems.get(source),
    underWay,

    forgetProblems(isKept) {
      for (const source of problems.keys()) if (!isKept(source)) problems.delete(source);
    },

    async deleteOriginals() {
      if (underWay.size > 0) return;
      const deleting = originals.keepOnly(new Set(knowledge.originals.values()));
      deletion = deleting.catch(() => undefined);
      await deleting;
    },
  };
}
