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

/** The picture that a document has in one of its fields; none when it has none. */
export function shownPicture(
  reading: Reading,
  picture: Picture | null,
  alternative = picture?.alternativeText ?? '',
): ShownPicture | null {
  if (picture === null) return null;
  const files = reading.picture(picture.source) ?? null;
  const { width, height } = files ?? picture;
  return { alternative, files, width, height };
}
