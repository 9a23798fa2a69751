import { Readable } from 'node:stream';
import type { Disk } from '../../site/serve/disk.ts';

/** A disk for the tests: each file that is put is another one, even with the same bytes. */
export interface DiskInMemory extends Disk {
  put(file: string, content: string | Buffer): void;
  remove(file: string): void;
  /** The files that were read whole, in order. */
  reads: string[];
  /** What happens between the look at a file and its reading. */
  beforeReading(act: () => void): void;
}

export function createDiskInMemory(contents: Record<string, string> = {}): DiskInMemory {
  const files = new Map<string, { identity: string; bytes: Buffer }>();
  const reads: string[] = [];
  let made = 0;
  let act = () => {};

  const disk: DiskInMemory = {
    reads,
    put(file, content) {
      made += 1;
      files.set(file, { identity: `made ${made}`, bytes: Buffer.from(content) });
    },
    remove: (file) => void files.delete(file),
    beforeReading(next) {
      act = next;
    },
    look(file) {
      const found = files.get(file);
      return found && { identity: found.identity, size: found.bytes.length };
    },
    async read(file) {
      reads.push(file);
      interrupt();
      return files.get(file);
    },
    async stream(file, { identity }) {
      interrupt();
      const found = files.get(file);
      return found?.identity === identity ? Readable.from([found.bytes]) : undefined;
    },
  };
  for (const [file, content] of Object.entries(contents)) disk.put(file, content);
  return disk;

  function interrupt(): void {
    const now = act;
    act = () => {};
    now();
  }
}
