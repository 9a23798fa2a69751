import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { documentSchemas, isDocumentType } from '@parvis/shared';
import { z } from 'zod';
import { jsonOf } from '../json.ts';
import type { Changes, Entry } from './snapshot.ts';

/** The snapshot on disk, so that a publisher that starts does not need the CMS. */
export interface SnapshotStore {
  /** The documents as they last were; none on a first start. */
  load(): Promise<Entry[]>;
  /** Adds changes at the end of the file: a cost in proportion to the change. */
  append(changes: Changes): Promise<void>;
  /** Writes the whole snapshot anew, without what it has forgotten. */
  compact(entries: Iterable<Entry>): Promise<void>;
}

const storedEntry = z.object({
  type: z.string(),
  documentId: z.string(),
  version: z.string(),
  document: z.unknown(),
  release: z.number().int().optional(),
  since: z.string().optional(),
});

/** One publication, whole: a line cut short by a crash is none of it. */
const line = z.object({
  put: z.array(storedEntry),
  remove: z.array(z.object({ type: z.string(), documentId: z.string() })),
});

/** Entries written at once: some hundred kilobytes. */
const TOGETHER = 100;

export function createSnapshotStore(path: string): SnapshotStore {
  return {
    async load() {
      const entries = new Map<string, Entry>();
      for await (const text of linesOf(path)) {
        const { put, remove } = parseLine(text);
        for (const { type, documentId } of remove) entries.delete(`${type} ${documentId}`);
        for (const entry of put) entries.set(`${entry.type} ${entry.documentId}`, entry);
      }
      return [...entries.values()];
    },

    async append({ put, remove }) {
      if (put.length + remove.length === 0) return;
      await mkdir(dirname(path), { recursive: true });
      const keys = remove.map(({ type, documentId }) => ({ type, documentId }));
      // On a new line, even after one that a crash cut short.
      await appendFile(path, `\n${JSON.stringify({ put, remove: keys })}`);
    },

    async compact(entries) {
      await mkdir(dirname(path), { recursive: true });
      await using file = await open(`${path}.unfinished`, 'w');
      for (const some of slices(entries, TOGETHER)) {
        const lines = some.map((entry) => `${JSON.stringify({ put: [entry], remove: [] })}\n`);
        await file.writeFile(lines.join(''));
      }
      await rename(`${path}.unfinished`, path);
    },
  };
}

async function* linesOf(path: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
}

/** What cannot be read, or was written by an older schema, is left out: the next look brings it again. */
function parseLine(text: string): Changes {
  const parsed = line.safeParse(jsonOf(text));
  if (!parsed.success) return { put: [], remove: [] };
  return {
    put: parsed.data.put.flatMap(readEntry),
    remove: parsed.data.remove.flatMap(({ type, documentId }) =>
      isDocumentType(type) ? [{ type, documentId }] : [],
    ),
  };
}

function readEntry({ type, document, ...known }: z.infer<typeof storedEntry>): Entry[] {
  if (!isDocumentType(type)) return [];
  const read = documentSchemas[type].safeParse(document);
  return read.success ? [{ ...known, type, document: read.data }] : [];
}

function* slices(entries: Iterable<Entry>, length: number): Iterable<Entry[]> {
  let some: Entry[] = [];
  for (const entry of entries) {
    some.push(entry);
    if (some.length < length) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
