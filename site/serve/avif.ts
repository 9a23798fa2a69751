/**
 * Pictures that the publisher also makes as AVIF, under the same name and one ending more,
 * some time after their WebP.
 */
export const picturesWithAvif = /^\/media\/.+\.webp$/;
export const AVIF_ENDING = '.avif';

/** An `Accept` that takes AVIF by its name: `image/*` says nothing of it. */
export const acceptsAvif = /image\/avif(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;
