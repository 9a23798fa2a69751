/** The parameter of the page « Images » that names the picture to open. */
export const ASKED_PICTURE = 'image';

/** Where a picture is described. @param id of its file */
export function formOfPicture(id: string): string {
  return `/images?${ASKED_PICTURE}=${id}`;
}
