import { Malformed, part, word } from './bytes.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const PLAIN_TEXT = 0x01;
const APPLICATION = 0xff;
/** How many times an animation plays, and its colours. */
const applications = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** A GIF's blocks that are seen: comments and XMP are left. */
export function stripGif(bytes: Uint8Array): Uint8Array[] {
  let at = 13 + tableLength(byteAt(bytes, 10));
  const kept = [part(bytes, 0, at)];
  for (;;) {
    const start = at;
    switch (byteAt(bytes, at)) {
      case TRAILER:
        return [...kept, Uint8Array.of(TRAILER)];
      case IMAGE:
        at = endOfBlocks(bytes, at + 11 + tableLength(byteAt(bytes, at + 9)));
        kept.push(part(bytes, start, at));
        break;
      case EXTENSION:
        at = endOfBlocks(bytes, at + 2);
        if (isSeen(bytes, start)) kept.push(part(bytes, start, at));
        break;
      default:
        throw new Malformed(`an unknown block at byte ${at}`);
    }
  }
}

function isSeen(bytes: Uint8Array, start: number): boolean {
  const label = byteAt(bytes, start + 1);
  if (label === CONTROL || label === PLAIN_TEXT) return true;
  return (
    label === APPLICATION &&
    byteAt(bytes, start + 2) === 11 &&
    applications.has(word(bytes, start + 3, 11))
  );
}

function tableLength(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

function endOfBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    const length = byteAt(bytes, at);
    at += 1 + length;
    if (length === 0) return at;
  }
}

function byteAt(bytes: Uint8Array, at: number): number {
  return part(bytes, at, at + 1)[0] as number;
}
