import type { DocumentType } from '@parvis/shared';
import type { Fresh } from '../../import/convert/converted.ts';
import type { Picture } from '../../import/read/pictures.ts';
import type { Calendar } from '../calendar.ts';

/** What the texts of the sample are written with. */
export interface Desk {
  calendar: Calendar;
  /** A picture that the sample draws, by its name. */
  picture(name: string): Shown;
}

export type Shown = Pick<Picture, 'source' | 'width' | 'height'> & {
  alternativeText: string | null;
};

/** Documents of one type, by the name that this folder gives them. */
export type Documents<T extends DocumentType> = Record<
  string,
  Omit<Fresh<T>, 'documentId' | 'slug'>
>;

export const SITE = 'La Fabrique des communs numériques';
export const CONTACT = 'bonjour@fabrique-des-communs.example';

/** A box of an invented product or person. */
export function box(name: string): string {
  return `${name}@fabrique-des-communs.example`;
}
