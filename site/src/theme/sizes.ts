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
  cover: (picture: Pixels): string => smallest(pixels(roomOf('cover', picture)), '92vw', '72rem'),
  framed: () => smallest('44rem', '92vw'),
  text: (picture: Pixels) => smallest(pixels(picture), '44rem', '92vw'),
  avatar: (picture: Pixels) => coveringSquare(picture, 2.75),
  portrait: (picture: Pixels) => coveringSquare(picture, 9),
  logo: (picture: Pixels): string => pixels(roomOf('logo', picture)),
  mark: (picture: Pixels): string => pixels(roomOf('mark', picture)),
} satisfies Record<string, (picture: Pixels) => string>;

/** What a picture is shown as. */
export type PictureUse = keyof typeof sizes;

/** The largest room, in pixels, of those that the styles neither cut nor stretch. */
const rooms: Partial<Record<PictureUse, Pixels>> = {
  cover: { width: Number.POSITIVE_INFINITY, height: 512 },
  logo: { width: 192, height: 64 },
  mark: { width: Number.POSITIVE_INFINITY, height: 40 },
};

/**
 * What the attributes of a picture say that it measures: its room, so that a browser keeps it from
 * the start. Styles that let a picture take a size of its own would know it with its file only.
 */
export function roomOf(use: PictureUse, { width, height }: Pixels): Pixels {
  const room = rooms[use];
  const scale = room ? Math.min(1, room.width / width, room.height / height) : 1;
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** The files of one format, for browsers to choose from. */
export function srcset(widths: readonly { path: string; width: number }[]): string {
  return widths.map(({ path, width }) => `${path} ${width}w`).join(', ');
}

const pixels = ({ width }: Pixels) => `${width}px`;
const smallest = (...lengths: string[]) => `min(${lengths.join(', ')})`;

/** The width of a picture that is cut to a square so wide. */
function coveringSquare({ width, height }: Pixels, rem: number): string {
  return `${rounded(rem * Math.max(1, width / height))}rem`;
}

const rounded = (length: number) => Math.round(length * 100) / 100;
