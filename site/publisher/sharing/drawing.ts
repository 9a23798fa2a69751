import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type SharingCard, sharingSize } from '@parvis/shared';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { backdropOf } from './backdrop.ts';
import { layoutOf } from './layout.ts';

// One picture at a time, each of other lines: nothing is gained from a cache or more threads.
sharp.cache(false);
sharp.concurrency(1);

/** Draws the pictures of cards, as PNG. Equal cards give equal bytes. */
export type Draw = (card: SharingCard) => Promise<Uint8Array>;

/** Reads the fonts, then draws. The words are drawn as lines: no font of the machine is asked for. */
export async function createDrawing(): Promise<Draw> {
  const fonts = (await Promise.all(faces.map(fontsOf))).flat();
  return async (card) => {
    // Its own types want React's elements, of which it reads no more than these fields.
    const words = await satori(layoutOf(card) as never, { ...sharingSize, fonts });
    const { width, height } = sharingSize;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${backdropOf(card.accent)}${words}</svg>`;
    return sharp(Buffer.from(svg)).png({ palette: true, colours: 48, effort: 4 }).toBuffer();
  };
}

/** French is in the first, the rest of Europe in the second. */
const subsets = { latin: '', 'latin-ext': ' Ext' };

const faces = [
  { name: 'Bricolage', file: 'bricolage-grotesque', weight: 800 },
  { name: 'Atkinson', file: 'atkinson-hyperlegible-next', weight: 400 },
  { name: 'Atkinson', file: 'atkinson-hyperlegible-next', weight: 700 },
] as const;

/** The files of a face. One that goes by the name of another would never be asked for a letter. */
function fontsOf({ name, file, weight }: (typeof faces)[number]): Promise<Font[]> {
  return Promise.all(
    Object.entries(subsets).map(async ([subset, suffix]) => {
      const path = `@fontsource/${file}/files/${file}-${subset}-${weight}-normal.woff`;
      const data = await readFile(fileURLToPath(import.meta.resolve(path)));
      return { name: name + suffix, weight, style: 'normal' as const, data };
    }),
  );
}
