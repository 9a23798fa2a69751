import { part, view, word } from './bytes.ts';

const seen = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** In the flags of a VP8X chunk: « has Exif », « has XMP ». */
const TOLD = 0b0000_1100;

/** A WebP's chunks that are seen, in a file that announces no others. */
export function stripWebp(bytes: Uint8Array): Uint8Array[] {
  const end = 8 + view(part(bytes, 0, 12)).getUint32(4, true);
  const file = part(bytes, 0, end);
  const kept: Uint8Array[] = [];
  for (let at = 12; at < end; ) {
    const type = word(file, at, 4);
    const length = view(part(file, at, at + 8)).getUint32(4, true);
    // A chunk of an odd length is followed by one byte more.
    const next = at + 8 + length + (length % 2);
    const chunk = part(file, at, Math.min(next, Math.max(end, at + 8 + length)));
    if (seen.has(type)) kept.push(type === 'VP8X' ? withoutFlags(chunk) : chunk);
    at = next;
  }
  const header = Uint8Array.from(part(file, 0, 12));
  view(header).setUint32(4, 4 + kept.reduce((total, { length }) => total + length, 0), true);
  return [header, ...kept];
}

function withoutFlags(chunk: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(chunk);
  copy[8] = (copy[8] as number) & ~TOLD;
  return copy;
}
