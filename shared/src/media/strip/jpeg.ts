import { Malformed, part } from './bytes.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;

/** A part of a JPEG: a marker, the length of what follows, and that. */
interface Segment {
  marker: number;
  start: number;
  end: number;
  /** Whether it tells of no camera, no place and no person. */
  isKept: boolean;
}

/** A JPEG's segments, without those that tell of a camera, a place or a person: pixels stay as they are. */
export function stripJpeg(bytes: Uint8Array): Uint8Array[] {
  const kept: Uint8Array[] = [part(bytes, 0, 2)];
  let at = 2;
  for (;;) {
    const segment = segmentAt(bytes, at);
    if (segment === undefined) return [...kept, Uint8Array.of(0xff, END)];
    if (segment.isKept) kept.push(part(bytes, segment.start, segment.end));
    at = segment.end;
    if (segment.marker === SCAN) {
      const scanned = endOfScan(bytes, at);
      kept.push(part(bytes, at, scanned));
      at = scanned;
    }
  }
}

/** The segments before the first scan of a JPEG. @throws Malformed when they do not lead to one */
export function segmentsBeforeScan(bytes: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  for (let at = 2; ; ) {
    const segment = segmentAt(bytes, at);
    if (segment === undefined) throw new Malformed('it ends before its first scan');
    if (segment.marker === SCAN) return segments;
    segments.push(segment);
    at = segment.end;
  }
}

/** @returns none at the end marker */
function segmentAt(bytes: Uint8Array, at: number): Segment | undefined {
  if (bytes[at] !== 0xff) throw new Malformed(`no marker at byte ${at}`);
  let start = at;
  // Any number of fill bytes may stand before a marker.
  while (bytes[start + 1] === 0xff) start += 1;
  const marker = bytes[start + 1];
  if (marker === undefined) throw new Malformed('it ends before its end marker');
  if (marker === END) return undefined;
  const end = start + 2 + lengthAt(bytes, start + 2);
  return { marker, start, end, isKept: isKept(marker, part(bytes, start, end)) };
}

/** Tables, frames and scans; among the rest, what tells how to read colours. */
function isKept(marker: number, segment: Uint8Array): boolean {
  const isComment = marker === 0xfe;
  const application = marker >= 0xe0 && marker <= 0xef ? marker - 0xe0 : undefined;
  if (application === undefined) return !isComment;
  const begins = (word: string) =>
    String.fromCharCode(...segment.subarray(4, 4 + word.length)) === word;
  if (application === 0) return begins('JFIF\0');
  if (application === 2) return begins('ICC_PROFILE\0');
  return application === 14 && begins('Adobe');
}

/** After the data of a scan: at the next marker that is neither an escape nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length - 1; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] as number;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next < START);
    if (!isData) return at;
  }
  throw new Malformed('it ends within a scan');
}

function lengthAt(bytes: Uint8Array, at: number): number {
  const [high, low] = part(bytes, at, at + 2);
  const length = ((high as number) << 8) | (low as number);
  if (length < 2) throw new Malformed(`a segment of ${length} bytes`);
  return length;
}
