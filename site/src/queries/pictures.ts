import type { Picture, Reading } from '@parvis/shared';

/** A picture as a page shows it. An empty alternative says that it is decorative. */
export interface ShownPicture {
  path: string;
  width: number;
  height: number;
  alternative: string;
}

/** The picture with its public path; none while its file is missing. */
export function shownPicture(
  reading: Reading,
  picture: Picture | null,
  alternative = picture?.alternativeText ?? '',
): ShownPicture | null {
  if (picture === null) return null;
  const found = reading.picture(picture.source);
  if (found === undefined) return null;
  return { path: found.path, width: found.width, height: found.height, alternative };
}
