import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Manifest, manifestFromJson, manifestToJson } from './manifest.ts';

const KEPT = 50;

/** One publication, as the journal tells it. Durations are milliseconds. */
const journalEntry = z.object({
  release: z.number().int().positive(),
  at: z.iso.datetime(),
  /** Who or what asked, as `Reason` of the publisher. */
  reason: z.string(),
  /** What changed, in words. */
  changes: z.array(z.string()),
  rendered: z.number().int(),
  removed: z.number().int(),
  durations: z.record(z.string(), z.number()),
});
export type JournalEntry = z.infer<typeof journalEntry>;

/** The releases that were made: their manifests, and the journal of how. */
export interface Archive {
  /** The number of the newest release; 0 before the first. */
  latest(): Promise<number>;
  /** @throws when the release is no longer kept */
  manifest(release: number): Promise<Manifest>;
  add(entry: JournalEntry, manifest: Manifest): Promise<void>;
  /** Remembers that the site is kept at a release; `null` when it no longer is. */
  hold(release: number | null): Promise<void>;
  /** The release the site is kept at, if it is. */
  heldAt(): Promise<number | null>;
  journal(): Promise<JournalEntry[]>;
}

export function createArchive(folder: string): Archive {
  const journalPath = join(folder, 'journal.jsonl');
  const holdPath = join(folder, 'held-at');
  const manifestPath = (release: number) =>
    join(folder, `${String(release).padStart(8, '0')}.json`);

  async function kept(): Promise<number[]> {
    await mkdir(folder, { recursive: true });
    const names = (await readdir(folder)).filter((name) => /^\d{8}\.json$/.test(name));
    return names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
  }

  return {
    latest: async () => (await kept()).at(-1) ?? 0,

    async manifest(release) {
      if (!(await kept()).includes(release)) {
        throw new Error(`Release ${release} is not kept. See: npm run releases`);
      }
      return manifestFromJson(await readFile(manifestPath(release), 'utf8'));
    },

    async add(entry, manifest) {
      await mkdir(folder, { recursive: true });
      const path = manifestPath(entry.release);
      await writeFile(`${path}.unfinished`, manifestToJson(manifest));
      await rename(`${path}.unfinished`, path);
      await appendFile(journalPath, `${JSON.stringify(entry)}\n`);
      for (const old of (await kept()).slice(0, -KEPT)) await unlink(manifestPath(old));
    },

    async hold(release) {
      await mkdir(folder, { recursive: true });
      if (release === null) await rm(holdPath, { force: true });
      else await writeFile(holdPath, String(release));
    },

    async heldAt() {
      const text = await readFile(holdPath, 'utf8').catch(() => '');
      return /^\d+$/.test(text) ? Number(text) : null;
    },

    async journal() {
      const text = await readFile(journalPath, 'utf8').catch(() => '');
      return text.split('\n').flatMap((line) => {
        const entry = journalEntry.safeParse(jsonOf(line));
        return entry.success ? [entry.data] : [];
      });
    },
  };
}

/** A line cut short by a crash is not an entry. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
