import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const WIDEST_NAME = 9;

/** `cms       │ what it said` */
function prefixed(name: string, line: string): string {
  return `${name.padEnd(WIDEST_NAME)} │ ${line}`;
}

/** Writes each line of a stream with the name of its process before it. */
export function showLines(name: string, stream: Readable, write: (line: string) => void): void {
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
    if (line.trim() !== '') write(prefixed(name, line));
  });
}
