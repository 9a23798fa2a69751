import sharp, { type Sharp } from 'sharp';

/** A picture with something to see in it: plain colours would compress to nothing. */
export async function aPicture(width: number, height: number): Promise<Sharp> {
  const seed = [...Array(12 * 8 * 3).keys()].map((rank) => (rank * 97) % 256);
  const small = sharp(Buffer.from(seed), { raw: { width: 12, height: 8, channels: 3 } });
  const bytes = await small.resize(width, height, { fit: 'fill' }).png().toBuffer();
  return sharp(bytes, { limitInputPixels: false });
}

/** A flat picture, of which the file is small however large it is. */
export function aFlatPicture(width: number, height: number): Sharp {
  const create = { width, height, channels: 3, background: '#0f5c4d' } as const;
  return sharp({ create, limitInputPixels: false });
}

/** A picture of which half can be seen through. */
export async function aStencil(width: number, height: number): Promise<Sharp> {
  const half = await aFlatPicture(Math.floor(width / 2), height)
    .png()
    .toBuffer();
  const create = { width, height, channels: 4, background: '#0000' } as const;
  return sharp({ create }).composite([{ input: half, gravity: 'west' }]);
}

/** A GIF of two frames, red then blue. */
export async function anAnimation(width: number, height: number): Promise<Buffer> {
  const frames = await Promise.all(
    ['#ff0000', '#0000ff'].map((background) =>
      sharp({ create: { width, height, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer();
}
