import type { licences } from '../enumerations.ts';

/** A kind of file that staff may give to the CMS. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'pdf';

/** What each kind is called: by people, on the web, and at the end of a file's name. */
export const fileKinds: Readonly<
  Record<FileKind, { label: string; mime: string; extensions: readonly [string, ...string[]] }>
> = {
  jpeg: { label: 'JPEG', mime: 'image/jpeg', extensions: ['.jpg', '.jpeg'] },
  png: { label: 'PNG', mime: 'image/png', extensions: ['.png'] },
  webp: { label: 'WebP', mime: 'image/webp', extensions: ['.webp'] },
  avif: { label: 'AVIF', mime: 'image/avif', extensions: ['.avif'] },
  gif: { label: 'GIF', mime: 'image/gif', extensions: ['.gif'] },
  pdf: { label: 'PDF', mime: 'application/pdf', extensions: ['.pdf'] },
};

/** Megabytes, of 1024 × 1024 bytes. */
export const LARGEST_FILE = 20;

/** Pixels of a picture, all its frames together: what the publisher agrees to open. */
export const MOST_PIXELS = 100_000_000;

/** What people are told before they choose a file. */
export const fileLimits = {
  picture: `JPEG, PNG, WebP, AVIF ou GIF, ${LARGEST_FILE} Mo et 100 millions de pixels au plus.`,
  any: `JPEG, PNG, WebP, AVIF, GIF ou PDF, ${LARGEST_FILE} Mo au plus (une image : 100 millions de pixels au plus).`,
} as const;

export type Licence = keyof typeof licences;

/** What people say of a file. Of a picture: its alternative text, or that it is decorative. */
export interface FileDescription {
  /** Never blank. */
  alternativeText: string | null;
  /** Whether it tells nothing that the text beside it does not. Then it has no alternative text. */
  decorative: boolean;
  credit: string | null;
  licence: Licence | null;
}

/** Whether somebody who does not see the picture would be told nothing, by omission. */
export function lacksAlternative({
  alternativeText,
  decorative,
}: Pick<FileDescription, 'alternativeText' | 'decorative'>): boolean {
  return alternativeText === null && !decorative;
}

/** « Camille Exemple, CC BY 4.0 »; none when nothing is known of the picture. */
export function creditLine(
  { credit, licence }: { credit: string | null; licence: Licence | null },
  labels: Readonly<Record<Licence, string>>,
): string | null {
  const said = [credit, licence === null ? null : labels[licence]].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(', ');
}
