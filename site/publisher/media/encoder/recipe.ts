import { createHash } from 'node:crypto';
import type { Hash } from '../../releases/blobs.ts';

/**
 * How pictures are made: what is written here and in the files beside it, and the codecs of one
 * version of sharp. Another recipe gives other names, as a name that a browser keeps for a year
 * must never get other bytes; pictures of an earlier recipe are shown until they are made anew.
 */
export const recipe = { number: 1, sharp: '0.35.5' };

/** The recipe as it is remembered with what was made by it. */
export const RECIPE = `${recipe.number} ${recipe.sharp}`;

/**
 * Pixels, by what pages show at one and two times their density: an avatar and a logo, a
 * portrait, a card, a phone's whole width, a text, an article's cover.
 */
const WIDTHS = [160, 320, 640, 960, 1280, 1920];

/** Nobody reads an animation at full width, and each of its frames is encoded. */
const WIDEST_ANIMATION = 640;

/** WebP cannot be higher. */
const HIGHEST = 16_383;

/** A width that is hardly smaller than the picture's own is not worth a file. */
const LEAST_STEP = 1.25;

/**
 * The most pixels that are decoded, all frames of an animation counted: more than cameras make,
 * and at four bytes each still little enough for a small machine.
 */
export const MOST_PIXELS = 100_000_000;

/** The widths in which a picture is made, narrowest first: never wider than it is. */
export function widthsOf(
  { width, height }: { width: number; height: number },
  isAnimated: boolean,
): number[] {
  const widest = Math.min(
    width,
    isAnimated ? WIDEST_ANIMATION : Math.max(...WIDTHS),
    Math.max(1, Math.floor((width * HIGHEST) / height)),
  );
  return [...WIDTHS.filter((step) => step * LEAST_STEP <= widest), widest];
}

/** What the public files of an original are called, before their width and ending. */
export function nameOf(original: Hash): string {
  const digest = createHash('sha256').update(`${RECIPE} ${original}`).digest('hex');
  return `media/${digest.slice(0, 20)}`;
}
