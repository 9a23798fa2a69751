import { statfs } from 'node:fs/promises';
import { Refusal } from './refusal.ts';

/** @throws {Refusal} when a folder's disk has fewer than `bytes` free */
export async function requireRoom(folder: string, bytes: number, forWhat: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw new Refusal(
    `The disk of ${folder} has ${megabytes(free)} MB free and ${forWhat} needs ${megabytes(bytes)} MB: free some space, or choose another disk with PARVIS_STATE_DIR.`,
  );
}

const megabytes = (bytes: number) => Math.floor(bytes / 1e6);
