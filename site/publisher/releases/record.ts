import { z } from 'zod';
import { fileKinds, type Manifest, type ManifestChange, type ReleasedFile } from './manifest.ts';

/** A release as it is kept: what it changes in the one before it, or the whole of it. */
export interface ReleaseRecord {
  release: number;
  /** When it was made, as an ISO instant. */
  at: string;
  /** The release that `put` and `remove` change; `null` when `put` is the whole. */
  base: number | null;
  change: ManifestChange;
}

const stored = z.object({
  release: z.number().int().positive(),
  at: z.iso.datetime(),
  base: z.number().int().positive().nullable(),
  put: z.array(z.tuple([z.string(), z.string(), z.enum(fileKinds)])),
  remove: z.array(z.string()),
});

export function recordToJson({ release, at, base, change }: ReleaseRecord): string {
  const put = change.put.map(({ path, file }) => [path, file.hash, file.kind]);
  return JSON.stringify({ release, at, base, put, remove: change.remove });
}

/** @throws when the text is not a record that `recordToJson` wrote */
export function recordFromJson(text: string): ReleaseRecord {
  const { release, at, base, put, remove } = stored.parse(JSON.parse(text));
  const files = put.map(([path, hash, kind]) => ({ path, file: { hash, kind } }));
  return { release, at, base, change: { put: files, remove } };
}

/** What a release holds, given what its base held. */
export function applied(
  base: Manifest,
  { put, remove }: ManifestChange,
): Map<string, ReleasedFile> {
  const manifest = new Map(base);
  for (const { path, file } of put) manifest.set(path, file);
  for (const path of remove) manifest.delete(path);
  return manifest;
}

/** A change that makes a manifest out of nothing. */
export function wholeOf(manifest: Manifest): ManifestChange {
  return { put: [...manifest].map(([path, file]) => ({ path, file })), remove: [] };
}
