import { part, view, word } from './bytes.ts';

/** The chunks that decide of what is seen. The others tell of a camera, a place, a person, a tool. */
const seen = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'sBIT', 'pHYs'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'cLLI'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** A PNG's chunks that are seen. */
export function stripPng(bytes: Uint8Array): Uint8Array[] {
  const kept: Uint8Array[] = [part(bytes, 0, 8)];
  let at = 8;
  for (;;) {
    const type = word(bytes, at + 4, 4);
    const end = at + 12 + view(bytes).getUint32(at);
    const chunk = part(bytes, at, end);
    if (seen.has(type)) kept.push(chunk);
    if (type === 'IEND') return kept;
    at = end;
  }
}
