import { createHash, subtle } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Coding, compress } from './coding.ts';
import type { Disk, Sight } from './disk.ts';
import { createStore } from './store.ts';

/** One version of a file of the public folder. */
export interface FileVersion {
  /** In bytes, uncompressed. */
  size: number;
  /** Differs for other bytes. */
  fingerprint: string;
  /** Its bytes; none when the file has been replaced since and these can no longer be had. */
  read(): Promise<Buffer | Readable | undefined>;
  /** Its bytes compressed, once for all visitors; absent when it is too large for that. */
  compressed?(coding: Coding): Promise<Buffer>;
}

/** What may stay in memory, in bytes. */
export interface Room {
  /** For all files, with their compressed variants. */
  total: number;
  /** For one file as it is: a larger one is streamed from the disk, uncompressed. */
  largest: number;
}

/**
 * Answers the version that a file has at the moment of the question: what is kept in memory is
 * used while the disk still has that very file.
 */
export function keepVersions(
  disk: Disk,
  room: Room,
): (file: string) => Promise<FileVersion | undefined> {
  const store = createStore<{ identity: string; version: FileVersion }>(room.total);
  const loads = new Map<string, Promise<FileVersion | undefined>>();

  async function load(file: string): Promise<FileVersion | undefined> {
    const found = await disk.read(file);
    if (found === undefined) return undefined;
    const { identity, bytes } = found;
    const version = await versionInMemory(bytes, (weight) => {
      const kept = store.get(file);
      if (kept?.version === version) store.set(file, kept, weight);
    });
    if (identity !== undefined) store.set(file, { identity, version }, bytes.length);
    return version;
  }

  /** Visitors who ask for the same version at once wait for one reading. */
  function loadOnce(file: string, { identity }: Sight): Promise<FileVersion | undefined> {
    const key = `${identity} ${file}`;
    let loading = loads.get(key);
    if (loading === undefined) {
      loading = load(file).finally(() => loads.delete(key));
      loads.set(key, loading);
    }
    return loading;
  }

  return async (file) => {
    const seen = disk.look(file);
    if (seen === undefined) {
      store.delete(file);
      return undefined;
    }
    if (seen.size > room.largest) return versionOnDisk(disk, file, seen);
    const kept = store.get(file);
    return kept?.identity === seen.identity ? kept.version : loadOnce(file, seen);
  };
}

/** @param grown is told what the version weighs, each time that there is a variant more */
async function versionInMemory(
  bytes: Buffer,
  grown: (weight: number) => void,
): Promise<FileVersion> {
  const variants = new Map<Coding, Promise<Buffer>>();
  let weight = bytes.length;

  async function compressAndCount(coding: Coding): Promise<Buffer> {
    const variant = await compress(bytes, coding);
    weight += variant.length;
    grown(weight);
    return variant;
  }

  return {
    size: bytes.length,
    fingerprint: Buffer.from(await subtle.digest('SHA-256', bytes)).toString('base64url'),
    read: async () => bytes,
    compressed(coding) {
      let variant = variants.get(coding);
      if (variant === undefined) {
        variant = compressAndCount(coding);
        variants.set(coding, variant);
        variant.catch(() => variants.delete(coding));
      }
      return variant;
    },
  };
}

/** Told apart by its identity: to hash it at each question would be to read it twice. */
function versionOnDisk(disk: Disk, file: string, seen: Sight): FileVersion {
  return {
    size: seen.size,
    fingerprint: createHash('sha256').update(seen.identity).digest('base64url'),
    read: () => disk.stream(file, seen),
  };
}
