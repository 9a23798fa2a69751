import sharp from 'sharp';

/** Draws an SVG as the bytes of a PNG of flat colours. */
export async function draw(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}
