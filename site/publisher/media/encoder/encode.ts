import { readFile } from 'node:fs/promises';
import type { Sharp } from 'sharp';
import type { Blobs, Hash } from '../../releases/blobs.ts';
import { type Decoded, decode } from './decode.ts';
import type { Encoded, EncodedFile, Original, Unusable } from './encoded.ts';
import { nameOf } from './recipe.ts';

type Keep = Blobs['put'];

/** A file format of the site, and how it is written. */
interface Format {
  type: `image/${string}`;
  ending: string;
  write(picture: Sharp): Sharp;
}

// Quick before small, and without `smartSubsample`, which takes six times as long: browsers that
// care for bytes are given AVIF soon after.
const webpOf = (quality: number): Format => ({
  type: 'image/webp',
  ending: 'webp',
  write: (picture) => picture.webp({ quality, effort: 2 }),
});
const jpeg: Format = {
  type: 'image/jpeg',
  ending: 'jpg',
  write: (picture) => picture.jpeg({ quality: 80 }),
};
const png: Format = { type: 'image/png', ending: 'png', write: (picture) => picture.png() };
const gif: Format = { type: 'image/gif', ending: 'gif', write: (picture) => picture.gif() };

/**
 * Makes WebP in every width, and the original's own format for what does not read WebP: JPEG for
 * a photograph, PNG for what was PNG or GIF or lets see through it. An animation stays one.
 *
 * @throws when the original cannot be read or a file not kept
 */
export async function encodeShown(
  { file, hash }: Original,
  keep: Keep,
): Promise<Encoded | Unusable> {
  const made = await attempt(await readFile(file), async (picture) => {
    const { width, height, isAnimated } = picture;
    const formats: { format: Format; files: MadeFile[] }[] = [];
    for (const format of formatsOf(picture)) {
      // Nobody but a browser of another age reads the animated GIF: one width is enough.
      const widths = format === gif ? [width] : picture.widths;
      formats.push({ format, files: await inWidths(picture, widths, format, nameOf(hash)) });
    }
    return { width, height, isAnimated, formats };
  });
  if ('reason' in made) return made;
  const formats: Encoded['formats'] = [];
  for (const { format, files } of made.formats) {
    formats.push({ type: format.type, files: await keepAll(files, keep) });
  }
  return { ...made, formats };
}

/**
 * Makes an AVIF of each WebP file, named after it, and keeps those that are smaller.
 *
 * @throws as `encodeShown` does
 */
export async function encodeAvif(
  { file }: Original,
  webpFiles: readonly EncodedFile[],
  keep: Keep,
): Promise<EncodedFile[]> {
  const made = await attempt(await readFile(file), async (picture) => {
    const files: MadeFile[] = [];
    for (const { path, width, size } of webpFiles) {
      const avif = picture.at(width).avif({ quality: 55, effort: 4, chromaSubsampling: '4:2:0' });
      const bytes = await avif.toBuffer();
      if (bytes.length < size) files.push({ path: `${path}.avif`, width, bytes });
    }
    return files;
  });
  return 'reason' in made ? [] : keepAll(made, keep);
}

interface MadeFile {
  path: string;
  width: number;
  bytes: Uint8Array;
}

/** Works on a picture; what its bytes make impossible is their fault, said in French. */
async function attempt<Made>(
  bytes: Uint8Array,
  work: (picture: Decoded) => Promise<Made>,
): Promise<Made | Unusable> {
  try {
    return await work(await decode(bytes));
  } catch (error) {
    return { reason: faultOf(bytes, error), isLasting: true };
  }
}

function faultOf(bytes: Uint8Array, error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  if (/exceeds pixel limit/i.test(said)) {
    return 'cette image est trop grande (plus de 100 millions de pixels) : réduisez-la';
  }
  if (bytes.length === 0) return 'ce fichier est vide';
  if (/unsupported image format|heif.*(?:unsupported|plugin|codec)/i.test(said)) {
    return 'ce fichier n’est pas une image lisible : envoyez un JPEG, un PNG, un WebP, un AVIF ou un GIF';
  }
  return 'cette image est abîmée ou incomplète : envoyez-la de nouveau';
}

/** WebP first; words and lines, which PNG and GIF are for, suffer sooner than a photograph. */
function formatsOf({ format, hasAlpha, isAnimated }: Decoded): Format[] {
  if (isAnimated) return [webpOf(78), gif];
  if (format === 'png' || format === 'gif') return [webpOf(88), png];
  return [webpOf(78), hasAlpha ? png : jpeg];
}

async function inWidths(
  picture: Decoded,
  widths: readonly number[],
  format: Format,
  name: string,
): Promise<MadeFile[]> {
  const files: MadeFile[] = [];
  for (const width of widths) {
    const bytes = await format.write(picture.at(width)).toBuffer();
    files.push({ path: `${name}-${width}.${format.ending}`, width, bytes });
  }
  return files;
}

async function keepAll(files: readonly MadeFile[], keep: Keep): Promise<EncodedFile[]> {
  const kept: EncodedFile[] = [];
  for (const { path, width, bytes } of files) {
    const hash: Hash = await keep(bytes);
    kept.push({ path, hash, width, size: bytes.length });
  }
  return kept;
}
