import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes an output away without deleting it: ext4 walks past inodes that were deleted in the last
 * minutes, so that whoever writes next would be measured with it. What is aside goes with the
 * folder of the benchmark.
 *
 * @param place on the same disk, where no generator looks for content
 */
export async function setAside(path: string, place: string): Promise<void> {
  if (!existsSync(path)) return;
  await mkdir(place, { recursive: true });
  await rename(path, join(place, randomUUID()));
}
