import sharp, { type Metadata, type Sharp } from 'sharp';
import { MOST_PIXELS, widthsOf } from './recipe.ts';

// One picture is opened once, on one thread: nothing is gained from a cache of them.
sharp.cache(false);
sharp.concurrency(1);
// Of all formats that libvips reads, those alone that staff have a use for.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`),
});

/** A picture upright, in sRGB, without the data it carried, as wide as it is ever shown. */
export interface Decoded {
  width: number;
  height: number;
  /** The widths to make, narrowest first. */
  widths: number[];
  format: Metadata['format'];
  hasAlpha: boolean;
  isAnimated: boolean;
  /** The picture to make one width of. A new one each time. */
  at(width: number): Sharp;
}

/** @throws what libvips says of a file that is not a whole picture, or too large a one */
export async function decode(bytes: Uint8Array): Promise<Decoded> {
  const reading = { failOn: 'error', limitInputPixels: MOST_PIXELS } as const;
  const metadata = await sharp(bytes, reading).metadata();
  const { format, hasAlpha, autoOrient, pages = 1 } = metadata;
  const isAnimated = pages > 1 && (format === 'gif' || format === 'webp');
  const widths = widthsOf(autoOrient, isAnimated);
  const common = { widths, format, hasAlpha, isAnimated };
  const widest = widths.at(-1) ?? autoOrient.width;
  if (isAnimated) {
    // Its frames are decoded anew for each width: kept plain, they would fill the memory.
    const at = (width: number) => sharp(bytes, { ...reading, animated: true }).resize(width);
    const height = Math.round((autoOrient.height * widest) / autoOrient.width);
    return { ...common, width: widest, height, at };
  }
  const { data, info } = await sharp(bytes, reading)
    .autoOrient()
    .resize(widest)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const at = (wanted: number) => sharp(data, { raw: { width, height, channels } }).resize(wanted);
  return { ...common, width, height, at };
}
