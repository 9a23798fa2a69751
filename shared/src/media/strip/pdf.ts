import { Malformed } from './bytes.ts';
import { segmentsBeforeScan } from './jpeg.ts';

const JPEG_START = [0xff, 0xd8, 0xff];
const STREAMS = ['stream\n', 'stream\r\n'];

/**
 * A PDF whose photos no longer tell of their camera, their place or their author. Those bytes become
 * zeros where they are, so that the document keeps its length and all that it says of itself: title,
 * author and tool stay. One that is signed or encrypted stays as it is, as its signature would no
 * longer hold.
 */
export function blankPhotos(bytes: Uint8Array): Uint8Array {
  if (indexOf(bytes, codesOf('/ByteRange')) !== -1) return bytes;
  const blanked = bytes.slice();
  for (const start of photosIn(bytes)) {
    for (const [from, to] of tellingParts(bytes.subarray(start))) {
      blanked.fill(0, start + from, start + to);
    }
  }
  return blanked;
}

/** Where a stream of the document is a photo. (Of an encrypted one, none is seen to be.) */
function* photosIn(bytes: Uint8Array): Generator<number> {
  const streams = STREAMS.map(codesOf);
  for (let at = indexOf(bytes, JPEG_START); at !== -1; at = indexOf(bytes, JPEG_START, at + 1)) {
    if (streams.some((stream) => isAt(bytes, at - stream.length, stream))) yield at;
  }
}

/**
 * What is in the segments that are left out of a photo: before its first scan only, for past the
 * photo's end the bytes are those of the document. None of what is no whole photo.
 */
function tellingParts(photo: Uint8Array): [from: number, to: number][] {
  try {
    const segments = segmentsBeforeScan(photo).filter(({ isKept }) => !isKept);
    // After the marker, and the length that leads to the next one.
    return segments.map(({ start, end }) => [start + 4, end]);
  } catch (error) {
    if (error instanceof Malformed) return [];
    throw error;
  }
}

function codesOf(word: string): number[] {
  return [...word].map((letter) => letter.charCodeAt(0));
}

function indexOf(bytes: Uint8Array, sought: readonly number[], from = 0): number {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (isAt(bytes, at, sought)) return at;
  }
  return -1;
}

function isAt(bytes: Uint8Array, at: number, sought: readonly number[]): boolean {
  return at >= 0 && sought.every((code, rank) => bytes[at + rank] === code);
}
