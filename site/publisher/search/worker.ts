import { parentPort } from 'node:worker_threads';
import type { Slice } from './client.ts';
import { createShards } from './shards.ts';

/** The most entries of a shard: for 5,000 pages of 600 words, some 30 files of 400 kB. */
const CAPACITY = 250;

const shards = createShards(CAPACITY);

parentPort?.on('message', ({ put, remove, isLast }: Slice) => {
  for (const entry of put) shards.put(entry);
  for (const address of remove) shards.remove(address);
  if (!isLast) return;
  const files = shards.build();
  // The bytes are handed over rather than copied.
  parentPort?.postMessage(
    files,
    files.put.map(({ bytes }) => bytes.buffer as ArrayBuffer),
  );
});
