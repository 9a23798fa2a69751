import { licences } from '../../../../shared/src/enumerations.ts';
import { HEAD, kindOf, problemOfKind } from '../../../../shared/src/media/kind.ts';
import {
  creditLine,
  type FileDescription,
  LARGEST_FILE,
  lacksAlternative,
} from '../../../../shared/src/media/limits.ts';
import { descriptionIn, type StoredFile } from './file.ts';

/** What is still to be said before a picture may be used; none when it is all there. */
export function missingWords(description: FileDescription): string | undefined {
  return lacksAlternative(description)
    ? 'Écrivez ce que l’image montre, ou cochez « Décorative ».'
    : undefined;
}

/** Under a picture in a list. */
export function toldBy(description: FileDescription): string {
  if (description.decorative) return 'Décorative';
  return description.alternativeText ?? 'Sans texte de remplacement';
}

export function creditOf(description: FileDescription): string | null {
  return creditLine(description, licences);
}

/** What is used of a file that somebody has just chosen on their computer. */
export interface ChosenFile {
  name: string;
  type: string;
  size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Why a chosen file would be refused, before it is sent; none when it is a picture we take. */
export async function problemOfChosen(file: ChosenFile): Promise<string | undefined> {
  const { name, type, size } = file;
  if (size > LARGEST_FILE * 1024 * 1024) {
    const megabytes = Math.ceil(size / 1024 / 1024).toLocaleString('fr');
    return `« ${name} » pèse ${megabytes} Mo, et ${LARGEST_FILE} Mo au plus sont acceptés : réduisez-la, puis recommencez.`;
  }
  const kind = kindOf(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  if (kind === 'pdf') return `« ${name} » est un PDF : ici, choisissez une image.`;
  return problemOfKind(name, type, kind);
}

/** A picture as Strapi's editor of texts inserts it: `![alt](url)`. */
export interface Inserted {
  alternativeText: string;
  name: string;
  url: string;
  mime: string;
}

/**
 * What makes that editor write a picture the site can show: it puts the address of the CMS before
 * one that begins with a slash, and a file's name in place of an empty alternative text. The credit
 * goes in the title, which the site shows as a caption.
 */
export function insertedInText(file: StoredFile): Inserted {
  const description = descriptionIn(file);
  const credit = creditOf(description);
  const title = credit === null ? '' : ` "${credit.replace(/["\\]/g, '\\$&')}"`;
  const words = (description.alternativeText ?? '').replace(/\s+/g, ' ');
  return {
    alternativeText: words.replace(/[[\]\\]/g, '\\$&'),
    name: '',
    url: ` ${file.url}${title}`,
    mime: file.mime,
  };
}

/** The text of a cover that has just been chosen, for the fields beside it. */
export function coverWords(file: StoredFile): { alternative: string | null; decorative: boolean } {
  const { alternativeText, decorative } = descriptionIn(file);
  return { alternative: alternativeText, decorative };
}

/** « 1 image n’a pas… », above the list of pictures. */
export function lackingWords(count: number): string {
  if (count === 0) return 'Toutes les images ont un texte de remplacement, ou sont décoratives.';
  return count === 1
    ? '1 image n’a pas de texte de remplacement.'
    : `${count} images n’ont pas de texte de remplacement.`;
}
