/** What stands in the place of a picture that cannot be shown: what it would have shown. */
export function missingPicture(alternative: string): string {
  return alternative === '' ? 'Image indisponible' : `Image indisponible : ${alternative}`;
}
