import { type FileKind, MOST_PIXELS, strip } from '@parvis/shared';
import sharp, { type Metadata } from 'sharp';

/** A picture as it is kept: nothing in it but what is seen. */
export interface CleanPicture {
  bytes: Buffer;
  /** Pixels of one frame, upright. */
  width: number;
  height: number;
}

/** Why a picture can't be kept, in French, without its name: « est trop grande : … ». */
export interface Unclean {
  problem: string;
}

const reading = { failOn: 'error', limitInputPixels: MOST_PIXELS } as const;
const formats: Partial<Record<string, FileKind>> = {
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  heif: 'avif',
};
const UNREADABLE =
  'n’est pas une image lisible : ouvrez-la dans un logiciel d’images, enregistrez-la à nouveau en JPEG ou en PNG, puis recommencez.';

/**
 * Leaves out of a picture what its camera, its place and its tools added to it (Exif, XMP, IPTC,
 * comments, previews, whatever follows its end), and stands it upright. The colour profile stays.
 * Pixels are touched only where they must be: a picture that lies on its side, and an AVIF that
 * carries such data, are encoded again, at a quality that shows no difference.
 */
export async function clean(
  kind: Exclude<FileKind, 'pdf'>,
  bytes: Buffer,
): Promise<CleanPicture | Unclean> {
  const metadata = await read(bytes);
  if (metadata === undefined || formats[metadata.format] !== kind) return { problem: UNREADABLE };
  const { width, height } = metadata.autoOrient;
  const pixels = width * height * (metadata.pages ?? 1);
  if (pixels > MOST_PIXELS) return { problem: tooManyPixels(metadata) };
  try {
    const kept = await without(kind, bytes, metadata);
    // Decodes it whole: a file that is cut or damaged says so here.
    await sharp(kept, { ...reading, animated: true }).stats();
    assertClean(await sharp(kept).metadata());
    return { bytes: kept, width, height };
  } catch (error) {
    if (error instanceof StillTelling) throw error;
    return { problem: UNREADABLE };
  }
}

async function read(bytes: Buffer): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

async function without(kind: FileKind, bytes: Buffer, metadata: Metadata): Promise<Buffer> {
  const isUpright = (metadata.orientation ?? 1) === 1;
  const stripped = isUpright ? strip(kind, bytes) : undefined;
  if (stripped !== undefined) return Buffer.from(stripped.buffer);
  if (isUpright && !tells(metadata)) return bytes;
  return encodedAgain(kind, bytes, metadata);
}

function encodedAgain(kind: FileKind, bytes: Buffer, metadata: Metadata): Promise<Buffer> {
  const { chromaSubsampling = '4:4:4' } = metadata;
  const picture = sharp(bytes, { ...reading, animated: true })
    .autoOrient()
    .keepIccProfile();
  switch (kind) {
    case 'jpeg':
      return picture.jpeg({ quality: 95, chromaSubsampling }).toBuffer();
    case 'webp':
      return picture.webp({ quality: 95 }).toBuffer();
    case 'avif':
      return picture.avif({ quality: 85, chromaSubsampling: '4:4:4', effort: 3 }).toBuffer();
    default:
      return picture.png().toBuffer();
  }
}

function tells({ exif, xmp, iptc, comments = [] }: Metadata): boolean {
  return [exif, xmp, iptc].some((data) => data !== undefined) || comments.length > 0;
}

class StillTelling extends Error {
  override readonly name = 'StillTelling';
}

function assertClean(metadata: Metadata): void {
  if (tells(metadata)) {
    throw new StillTelling(`A cleaned ${metadata.format} still carries the data of its camera`);
  }
}

function tooManyPixels({ autoOrient: { width, height }, pages = 1 }: Metadata): string {
  const frames = pages === 1 ? '' : ` et ${pages} vues`;
  return `est trop grande (${width} × ${height} pixels${frames}) : réduisez-la à 100 millions de pixels au plus, par exemple 4 000 pixels de large, puis recommencez.`;
}
