import { execFile } from 'node:child_process';
import { mkdtemp, rm, rmdir, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk that a test can fill without harm to the machine's. */
export interface SmallDisk {
  folder: string;
  /** Takes all the room, but for so many bytes. */
  fill(but: number): Promise<void>;
  /** Gives back the room that `fill` took. */
  makeRoom(): Promise<void>;
  remove(): Promise<void>;
}

/** @returns the reason, in words, where no such disk can be had */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | string> {
  if (process.getuid?.() !== 0) return 'only root can mount a small disk';
  const folder = await mkdtemp(join(tmpdir(), 'parvis-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  } catch (error) {
    await rmdir(folder);
    return `this machine mounts no small disk (${error instanceof Error ? error.message : error})`;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: (but) => fill(folder, ballast, but),
    makeRoom: () => rm(ballast),
    async remove() {
      await run('umount', [folder]);
      await rmdir(folder);
    },
  };
}

/** What follows a publication may be written meanwhile: then there is less room than was counted. */
async function fill(folder: string, ballast: string, but: number, attempts = 5): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  try {
    await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - but)));
  } catch (error) {
    await rm(ballast, { force: true });
    if (attempts === 1) throw error;
    await fill(folder, ballast, but, attempts - 1);
  }
}
