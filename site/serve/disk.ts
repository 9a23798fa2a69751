import { statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A file as it is at one moment. */
export interface Sight {
  /** Differs once the file has been replaced or written to. */
  identity: string;
  /** In bytes. */
  size: number;
}

/** The files of one folder. What is not a plain file is not there. */
export interface Disk {
  look(file: string): Sight | undefined;
  /** A file whole, with the identity of what was read: none if it was written to meanwhile. */
  read(file: string): Promise<{ identity: string | undefined; bytes: Buffer } | undefined>;
  /** The file as it was seen, piece by piece; none when it is no longer that one. */
  stream(file: string, seen: Sight): Promise<Readable | undefined>;
}

const absences = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP']);

export function openDisk(folder: string): Disk {
  async function opened(file: string): Promise<FileHandle | undefined> {
    return open(join(folder, file)).catch(noneWhenAbsent);
  }

  return {
    // Not worth a thread: the kernel answers from memory in microseconds (nginx does the same).
    look(file) {
      try {
        return sightOf(statSync(join(folder, file), { bigint: true }));
      } catch (error) {
        return noneWhenAbsent(error);
      }
    },

    // Through one descriptor: a rename meanwhile does not mix two files.
    async read(file) {
      await using handle = await opened(file);
      if (handle === undefined) return undefined;
      const before = sightOf(await handle.stat({ bigint: true }));
      if (before === undefined) return undefined;
      const bytes = await handle.readFile();
      const after = sightOf(await handle.stat({ bigint: true }));
      const identity = before.identity === after?.identity ? before.identity : undefined;
      return { identity, bytes };
    },

    async stream(file, { identity, size }) {
      const handle = await opened(file);
      if (handle === undefined) return undefined;
      const now = sightOf(await handle.stat({ bigint: true }));
      if (now?.identity === identity) return handle.createReadStream({ end: size - 1 });
      await handle.close();
      return undefined;
    },
  };
}

interface Stats {
  ino: bigint;
  mtimeNs: bigint;
  ctimeNs: bigint;
  size: bigint;
  isFile(): boolean;
}

/** The date of the change of the inode is there because nobody can set it, unlike the other. */
function sightOf(stats: Stats): Sight | undefined {
  if (!stats.isFile()) return undefined;
  const { ino, mtimeNs, ctimeNs, size } = stats;
  return { identity: `${ino} ${mtimeNs} ${ctimeNs} ${size}`, size: Number(size) };
}

function noneWhenAbsent(error: unknown): undefined {
  if (absences.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
  throw error;
}
