interface Pixels {
  width: number;
  height: number;
}

/**
 * How wide the styles show a picture, use by use, for browsers to choose the file that fits.
 * Where the styles let a picture be itself, the first bound is its own width: a browser takes
 * what is said here for the width that the picture has.
 */
export const sizes = {
  /** One, two or three cards side by side. */
  card: () => '(min-width: 70rem) 23rem, (min-width: 45rem) 45vw, 92vw',
  /** The first card of a list, beside its words. */
  leading: () => '(min-width: 78rem) 40rem, (min-width: 48rem) 51vw, 92vw',
  cover: (picture: Pixels) => smallest(pixels(picture), '92vw', '72rem', heightInRem(picture, 32)),
  framed: () => smallest('44rem', '92vw'),
  text: (picture: Pixels) => smallest(pixels(picture), '44rem', '92vw'),
  avatar: (picture: Pixels) => coveringSquare(picture, 2.75),
  portrait: (picture: Pixels) => coveringSquare(picture, 9),
  logo: (picture: Pixels) => smallest(pixels(picture), '12rem', heightInRem(picture, 4)),
  mark: (picture: Pixels) => smallest(pixels(picture), heightInRem(picture, 2.5)),
} satisfies Record<string, (picture: Pixels) => string>;

/** What a picture is shown as. */
export type PictureUse = keyof typeof sizes;

/** The files of one format, for browsers to choose from. */
export function srcset(widths: readonly { path: string; width: number }[]): string {
  return widths.map(({ path, width }) => `${path} ${width}w`).join(', ');
}

const pixels = ({ width }: Pixels) => `${width}px`;
const smallest = (...lengths: string[]) => `min(${lengths.join(', ')})`;

/** The width of a picture that is so high. */
function heightInRem({ width, height }: Pixels, rem: number): string {
  return `${rounded((rem * width) / height)}rem`;
}

/** The width of a picture that is cut to a square so wide. */
function coveringSquare({ width, height }: Pixels, rem: number): string {
  return `${rounded(rem * Math.max(1, width / height))}rem`;
}

const rounded = (length: number) => Math.round(length * 100) / 100;
