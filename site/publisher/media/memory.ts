import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { jsonOf } from '../json.ts';
import type { Blobs, Hash } from '../releases/blobs.ts';
import { RECIPE } from './encoder/recipe.ts';
import { type Picture, picture } from './picture.ts';
import { createQueue } from './queue.ts';

/** What is known of the pictures of the CMS. */
export interface Knowledge {
  /** The hash of the file that each source had when it was last fetched. */
  originals: Map<string, Hash>;
  /** What was made of each file. */
  pictures: Map<Hash, Picture>;
  /** Why nothing can be made of a file by this recipe, in French. */
  faults: Map<Hash, string>;
}

/** One thing learnt, on a line of its own. */
const fact = z.union([
  z.object({ source: z.string(), original: z.string().nullable() }),
  z.object({ original: z.string(), picture }),
  z.object({ original: z.string(), fault: z.string(), recipe: z.string() }),
]);
export type Fact = z.infer<typeof fact>;

/** Knowledge on disk, so that no picture is fetched or made twice. */
export interface Memory {
  /** What was learnt; nothing at first. A line that a crash cut short is left out. */
  load(): Promise<Knowledge>;
  /** Adds a fact at the end: a cost that does not grow with what is known. */
  append(fact: Fact): Promise<void>;
  /** Writes everything anew, without what is no longer so. */
  rewrite(knowledge: Knowledge): Promise<void>;
}

/** @param path of a file of JSON lines */
export function createMemory(path: string): Memory {
  // A fact learnt while everything is written anew comes after it.
  const writes = createQueue(1);

  return {
    async load() {
      const knowledge: Knowledge = { originals: new Map(), pictures: new Map(), faults: new Map() };
      for (const line of (await textOf(path)).split('\n')) learn(knowledge, line);
      return knowledge;
    },

    append: (learnt) =>
      writes.add(async () => {
        await mkdir(dirname(path), { recursive: true });
        // On a new line, even after one that a crash cut short.
        await appendFile(path, `\n${JSON.stringify(learnt)}`);
      }),

    rewrite: (knowledge) =>
      writes.add(async () => {
        const lines = factsOf(knowledge).map((item) => JSON.stringify(item));
        await mkdir(dirname(path), { recursive: true });
        await writeFile(`${path}.unfinished`, lines.join('\n'));
        await rename(`${path}.unfinished`, path);
      }),
  };
}

/** Forgets the pictures of which a blob was taken away: they are made again. */
export function forgetVanished({ pictures }: Knowledge, blobs: Pick<Blobs, 'has'>): void {
  const isThere = ({ hash }: { hash: Hash }) => blobs.has(hash);
  for (const [original, picture] of pictures) {
    const { formats, avif } = picture;
    if (!formats.every(({ files }) => files.every(isThere))) pictures.delete(original);
    else if (!avif?.every(isThere)) pictures.set(original, { ...picture, avif: null });
  }
}

/** Forgets sources, and what was learnt of files that no other source has. */
export function forgetSources(knowledge: Knowledge, isKept: (source: string) => boolean): void {
  for (const source of knowledge.originals.keys()) {
    if (!isKept(source)) knowledge.originals.delete(source);
  }
  const used = new Set(knowledge.originals.values());
  for (const byOriginal of [knowledge.pictures, knowledge.faults]) {
    for (const original of byOriginal.keys()) {
      if (!used.has(original)) byOriginal.delete(original);
    }
  }
}

function factsOf({ originals, pictures, faults }: Knowledge): Fact[] {
  return [
    ...[...originals].map(([source, original]) => ({ source, original })),
    ...[...pictures].map(([original, picture]) => ({ original, picture })),
    ...[...faults].map(([original, fault]) => ({ original, fault, recipe: RECIPE })),
  ];
}

function learn({ originals, pictures, faults }: Knowledge, line: string): void {
  const learnt = fact.safeParse(jsonOf(line)).data;
  if (learnt === undefined) return;
  if ('source' in learnt) {
    if (learnt.original === null) originals.delete(learnt.source);
    else originals.set(learnt.source, learnt.original);
  }
  if ('picture' in learnt) pictures.set(learnt.original, learnt.picture);
  if ('fault' in learnt && learnt.recipe === RECIPE) faults.set(learnt.original, learnt.fault);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
