import type { FileKind } from '../limits.ts';
import { joined } from './bytes.ts';
import { stripGif } from './gif.ts';
import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import { stripWebp } from './webp.ts';

type Strip = (bytes: Uint8Array) => Uint8Array[];

/** How what a picture tells besides its pixels is left out of it, pixels untouched. */
const strips: Partial<Record<FileKind, Strip>> = {
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
  gif: stripGif,
};

/**
 * The picture without the data of its camera, its place, its author and its tools, and without what
 * was hidden after its end. Its pixels and its colours are the same, to the last one.
 *
 * @returns none for a kind whose data can't be taken out so
 * @throws Malformed when the file does not follow its format
 */
export function strip(kind: FileKind, bytes: Uint8Array): Uint8Array | undefined {
  const parts = strips[kind]?.(bytes);
  return parts === undefined ? undefined : joined(parts);
}
