import { crc32 } from 'node:zlib';
import sharp from 'sharp';

const GPS = {
  IFD0: { Make: 'Appareil d’essai', Copyright: 'Une personne' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1' },
};

/** A photo of 60 × 40 pixels as a telephone takes it: with the place, the camera, and on its side. */
export function photo(
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif',
  { orientation }: { orientation?: number } = {},
): Promise<Buffer> {
  const width = 60;
  const height = 40;
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 7) % 256;
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif(GPS)
    .withMetadata(orientation === undefined ? {} : { orientation })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>48.85</place></x:xmpmeta>')
    .toFormat(format, { quality: 90 })
    .toBuffer();
}

/** Ten pixels by ten, in `frames` frames. */
export function animation(format: 'gif' | 'webp', frames = 3): Promise<Buffer> {
  const side = 10;
  const pixels = Buffer.alloc(side * side * frames * 3);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 31) % 256;
  return sharp(pixels, {
    raw: { width: side, height: side * frames, channels: 3, pageHeight: side },
  })
    .toFormat(format, { loop: 0, delay: Array(frames).fill(80) })
    .toBuffer();
}

/** A few hundred bytes of PNG that say they are 40 000 pixels by 40 000. */
export async function bomb(): Promise<Buffer> {
  const bytes = await sharp({
    create: { width: 1, height: 1, channels: 3, background: 'white' },
  })
    .png()
    .toBuffer();
  bytes.writeUInt32BE(40_000, 16);
  bytes.writeUInt32BE(40_000, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** A PDF that shows a photo, as tools write one: its bytes as they are. */
export function pdfWith(jpeg: Buffer, { said = '' } = {}): Buffer {
  const { length } = jpeg;
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj\n<</Subtype/Image/Filter/DCTDecode/Length ${length}>>stream\n`),
    jpeg,
    Buffer.from(`\nendstream\nendobj\n2 0 obj\n<</Title(Un rapport)${said}>>\nendobj\n%%EOF\n`),
  ]);
}

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
