import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { documentSchemas, isDocumentType } from '@parvis/shared';
import { z } from 'zod';
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

const line = z.union([
  z.object({
    put: z.object({
      type: z.string(),
      documentId: z.string(),
      version: z.string(),
      document: z.unknown(),
      release: z.number().int().optional(),
      since: z.string().optional(),
    }),
  }),
  z.object({ remove: z.object({ type: z.string(), documentId: z.string() }) }),
]);

export function createSnapshotStore(path: string): SnapshotStore {
  return {
    async load() {
      const entries = new Map<string, Entry>();
      for await (const text of linesOf(path)) {
        const change = parseLine(text);
        if (change === undefined) continue;
        for (const { type, documentId } of change.remove) entries.delete(`${type} ${documentId}`);
        for (const entry of change.put) entries.set(`${entry.type} ${entry.documentId}`, entry);
      }
      return [...entries.values()];
    },

    async append({ put, remove }) {
      await mkdir(dirname(path), { recursive: true });
      const lines = [
        ...remove.map(({ type, documentId }) => ({ remove: { type, documentId } })),
        ...put.map((entry) => ({ put: entry })),
      ];
      if (lines.length === 0) return;
      await appendFile(path, lines.map((item) => `${JSON.stringify(item)}\n`).join(''));
    },

    async compact(entries) {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(`${path}.unfinished`, 'w');
      for (const entry of entries) await file.write(`${JSON.stringify({ put: entry })}\n`);
      await file.close();
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

/** A line that a crash cut short, or that an older schema wrote, is left out: the next look brings it again. */
function parseLine(text: string): Changes | undefined {
  try {
    const parsed = line.parse(JSON.parse(text));
    if ('remove' in parsed) {
      const { type, documentId } = parsed.remove;
      return isDocumentType(type) ? { put: [], remove: [{ type, documentId }] } : undefined;
    }
    const { type, document, ...known } = parsed.put;
    if (!isDocumentType(type)) return undefined;
    return {
      put: [{ ...known, type, document: documentSchemas[type].parse(document) }],
      remove: [],
    };
  } catch {
    return undefined;
  }
}
