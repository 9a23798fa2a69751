import type { Picture, PublicPicture, Reading } from '@parvis/shared';

/** A picture as a page shows it. An empty alternative says that it is decorative. */
export interface ShownPicture {
  alternative: string;
  /** Its public files; while it has none, a box stands in its place. */
  files: PublicPicture | null;
  /** Pixels, of its files or else as the CMS says; unknown when neither tells. */
  width: number | null;
  height: number | null;
}

/**
 * The picture that a document has in one of its fields. None when it has none, or when it would be
 * an empty box: without a file, and without words for what it shows.
 */
export function shownPicture(
  reading: Reading,
  picture: Picture | null,
  alternative = picture?.alternativeText ?? '',
): ShownPicture | null {
  if (picture === null) return null;
  const files = reading.picture(picture.source) ?? null;
  if (files === null && alternative === '') return null;
  const { width, height } = files ?? picture;
  return { alternative, files, width, height };
}
