import type { Hash } from '../releases/blobs.ts';
import type { Original, Unusable } from './encoder/encoded.ts';
import type { Encoder } from './encoder/encoder.ts';
import { RECIPE } from './encoder/recipe.ts';
import type { Knowledge, Memory } from './memory.ts';
import type { Originals } from './originals.ts';
import { filesForAvif, type Picture, type PictureChange } from './picture.ts';

/** Makes pictures of originals: each once, however many sources have the same bytes. */
export interface Workshop {
  /** Whether an original has its picture, or a fault that makes one impossible. */
  isDone(original: Hash): boolean;
  /** Why no picture can be made of an original, in French. */
  fault(original: Hash): string | undefined;
  /**
   * Makes the picture of an original that is kept, and its AVIF some time after.
   *
   * @throws when the machine is at fault: a full disk
   */
  make(original: Hash, isUrgent: boolean): Promise<void>;
  /** Makes in the background all that an earlier life left to be made. */
  resume(): void;
  /** Resolves once the background writes nothing more: after the encoder has stopped. */
  settled(): Promise<void>;
}

/**
 * @param tools.onChange told of an original whose files changed in the background
 * @param tools.report   told of what failed there
 */
export function createWorkshop(tools: {
  knowledge: Knowledge;
  memory: Memory;
  originals: Originals;
  encoder: Encoder;
  onChange(original: Hash, change: PictureChange): void;
  report(error: unknown): void;
}): Workshop {
  const { knowledge, memory, originals, encoder, onChange, report } = tools;
  const { pictures, faults } = knowledge;
  /** What may go otherwise another day: the next life of the publisher tries again. */
  const givenUp = new Map<Hash, string>();
  const underWay = new Map<Hash, Promise<void>>();
  const inBackground = new Set<Promise<void>>();

  function fault(original: Hash): string | undefined {
    return pictures.has(original) ? undefined : (faults.get(original) ?? givenUp.get(original));
  }

  const lent = (hash: Hash): Original => ({ file: originals.fileOf(hash), hash });

  async function keep(original: Hash, picture: Picture): Promise<void> {
    pictures.set(original, picture);
    await memory.append({ original, picture });
  }

  async function makeShown(original: Hash, isUrgent: boolean): Promise<void> {
    const made = await encoder.shown(lent(original), isUrgent);
    if ('reason' in made) {
      await giveUp(original, made);
      return;
    }
    await keep(original, { ...made, recipe: RECIPE, avif: null });
    background(makeAvif(original));
  }

  async function giveUp(original: Hash, { reason, isLasting }: Unusable): Promise<void> {
    if (!isLasting) {
      givenUp.set(original, reason);
      return;
    }
    faults.set(original, reason);
    await memory.append({ original, fault: reason, recipe: RECIPE });
  }

  async function makeAvif(original: Hash): Promise<void> {
    const picture = pictures.get(original);
    if (picture === undefined || picture.avif !== null) return;
    const webp = filesForAvif(picture);
    const isCurrent = () => pictures.get(original) === picture;
    const avif =
      webp.length === 0
        ? []
        : await encoder.avif(lent(original), webp).catch((error) => {
            if (isCurrent()) throw error;
            return [];
          });
    // Meanwhile the picture may have been forgotten, and its original with it, or made anew.
    if (!isCurrent()) return;
    await keep(original, { ...picture, avif });
    if (avif.length > 0) onChange(original, 'files');
  }

  async function makeAnew(original: Hash): Promise<void> {
    await make(original, false);
    onChange(original, 'shown');
  }

  function make(original: Hash, isUrgent: boolean): Promise<void> {
    const already = underWay.get(original);
    if (already !== undefined) return already;
    const making = makeShown(original, isUrgent).finally(() => underWay.delete(original));
    underWay.set(original, making);
    return making;
  }

  function background(work: Promise<void>): void {
    const done = work.catch(report).finally(() => inBackground.delete(done));
    inBackground.add(done);
  }

  return {
    isDone: (original) => pictures.has(original) || fault(original) !== undefined,
    fault,
    make,

    resume() {
      for (const original of new Set(knowledge.originals.values())) {
        const picture = pictures.get(original);
        if (!originals.has(original) || faults.has(original)) continue;
        if (picture?.recipe !== RECIPE) background(makeAnew(original));
        else background(makeAvif(original));
      }
    },

    async settled() {
      while (inBackground.size > 0) await Promise.all(inBackground);
    },
  };
}
