import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { jsonOf } from '../json.ts';

/** A document that a release changed: by its identity and version, never by what it says. */
const changedDocument = z.object({
  type: z.string(),
  documentId: z.string(),
  /** As the publication index names it; `null` when the document left the site. */
  version: z.string().nullable(),
});
export type ChangedDocument = z.infer<typeof changedDocument>;

/** One publication that did something or failed, as the journal tells it. Durations are milliseconds. */
const journalEntry = z.object({
  /** Its number since the publisher started. */
  publication: z.number().int(),
  at: z.iso.datetime(),
  /** Who or what asked, as `Reason` of the publisher. */
  reason: z.string(),
  outcome: z.enum(['released', 'completed', 'failed']),
  /** The release that was live at its end. */
  release: z.number().int(),
  /** What changed, in words. */
  changes: z.array(z.string()),
  /** Absent when too many changed at once to be named. */
  documents: z.array(changedDocument).optional(),
  rendered: z.number().int(),
  removed: z.number().int(),
  durations: z.record(z.string(), z.number()),
  /** Why it failed. */
  failure: z.string().optional(),
});
export type JournalEntry = z.infer<typeof journalEntry>;

export interface Journal {
  /** A failure that only repeats the last entry is not written again. */
  add(entry: JournalEntry): Promise<void>;
  /** The oldest first. */
  read(): Promise<JournalEntry[]>;
  /** The newest release that it tells of; 0 before the first. */
  lastRelease(): Promise<number>;
  /** Keeps the newest entries only. */
  shorten(): Promise<void>;
}

const LONGEST = 2000;

export function createJournal(path: string): Journal {
  let lastFailure: string | undefined;
  let lastRelease: number | undefined;

  async function read(): Promise<JournalEntry[]> {
    const text = await readFile(path, 'utf8').catch(() => '');
    return text.split('\n').flatMap((line) => {
      const entry = journalEntry.safeParse(jsonOf(line));
      return entry.success ? [entry.data] : [];
    });
  }

  return {
    read,

    async add(entry) {
      const failure = entry.outcome === 'failed' ? entry.failure : undefined;
      if (failure !== undefined && failure === lastFailure) return;
      await mkdir(dirname(path), { recursive: true });
      // On a new line, even after one that a crash cut short.
      await appendFile(path, `\n${JSON.stringify(entry)}`);
      lastFailure = failure;
      if (entry.outcome === 'released') lastRelease = entry.release;
    },

    async lastRelease() {
      lastRelease ??=
        (await read()).findLast(({ outcome }) => outcome === 'released')?.release ?? 0;
      return lastRelease;
    },

    async shorten() {
      const entries = await read();
      if (entries.length <= LONGEST) return;
      const kept = entries.slice(-LONGEST / 2).map((entry) => JSON.stringify(entry));
      await writeFile(`${path}.unfinished`, kept.join('\n'));
      await rename(`${path}.unfinished`, path);
    },
  };
}
