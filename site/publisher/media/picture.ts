import type { PublicPicture } from '@parvis/shared';
import { z } from 'zod';
import type { Hash } from '../releases/blobs.ts';
import { encoded, encodedFiles } from './encoder/encoded.ts';

/** A picture of the CMS that the site shows. */
export interface KnownPicture extends PublicPicture {
  /** All its public files, AVIF once it is made: their paths without a leading slash. */
  files: { path: string; hash: Hash }[];
}

/** A picture that could not be taken over, in French for whoever can replace it. */
export interface PictureProblem {
  source: string;
  reason: string;
  /** Whether it may pass by itself: the CMS did not answer. */
  mayPass: boolean;
}

/**
 * What changed of a picture: pages show it otherwise, or not; or it only got AVIF files, which no
 * page names and no publication need hurry for.
 */
export type PictureChange = 'shown' | 'files';

/** What was made of an original. */
export const picture = encoded.extend({
  recipe: z.string(),
  /** The siblings of its WebP files; none while they are to be made. */
  avif: encodedFiles.nullable(),
});
export type Picture = z.infer<typeof picture>;

export function knownPicture({ width, height, formats, avif }: Picture): KnownPicture {
  const fallback = formats.at(-1)?.files.at(-1);
  if (fallback === undefined) throw new Error('A picture was made without a file.');
  return {
    path: `/${fallback.path}`,
    width,
    height,
    formats: formats.map(({ type, files }) => ({
      type,
      widths: files.map((file) => ({ path: `/${file.path}`, width: file.width })),
    })),
    files: [...formats.flatMap(({ files }) => files), ...(avif ?? [])].map(({ path, hash }) => ({
      path,
      hash,
    })),
  };
}

/** The files that AVIF is made for: not the frames of an animation. */
export function filesForAvif({ isAnimated, formats }: Picture) {
  if (isAnimated) return [];
  return formats.filter(({ type }) => type === 'image/webp').flatMap(({ files }) => files);
}
