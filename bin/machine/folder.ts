import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a folder where there is none, and writes a file in it to be sure that one can.
 *
 * @throws the system's error when not
 */
export async function requireWritable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    await writeFile(probe, 'parvis');
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}
