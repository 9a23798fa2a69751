import type { DocumentType } from '@parvis/shared';
import type { Fields, Remark, SourceFile } from '../../source.ts';
import type { AddressBook } from '../addressBook.ts';
import type { Entry } from '../catalogue.ts';
import type { ConvertedDocument, Fresh } from '../converted.ts';
import type { Directory } from '../directory.ts';
import type { OrganisationRegister } from '../organisations.ts';
import { type Reading, readingOf } from '../reading.ts';
import { type ConvertedText, convertText, imageAt, type TextTools } from '../texts.ts';

/** What all the conversions of one import share. */
export interface Workshop extends TextTools {
  authors: Directory;
  startups: Directory;
  incubators: Directory;
  categories: Directory;
  organisations: OrganisationRegister;
  addressBook: AddressBook;
  /** The day given to a post or a role whose date nobody wrote. */
  latestDay: (type: Entry['type']) => string;
}

/** What is at hand to convert one file. */
export interface Bench {
  entry: Entry;
  fields: Fields;
  reading: Reading;
  workshop: Workshop;
  /** Converts a text of the file. */
  text(source: string): ConvertedText;
  /** The picture an address of the old site shows; null, with a remark, when it can't be had. */
  picture(address: string, key?: string): Shown | null;
  /** The first picture that the old site found by its name, in one of these folders. */
  pictureNamed(folders: readonly string[]): Shown | null;
}

export interface Shown {
  source: string;
  alternativeText: string | null;
  width: number;
  height: number;
}

/** Turns a file into a document, or says why it can't. */
export type Converter<T extends DocumentType> = (bench: Bench) => Fresh<T> | { refusal: Remark };

export function benchFor(entry: Entry, workshop: Workshop): Bench {
  const { file } = entry;
  const reading = readingOf(file.fields, file.remarks);
  const oldAddress = entry.oldAddresses[0] ?? null;
  const base = new URL(oldAddress ?? '/', workshop.origins[file.site]);
  const shown = (found: { key: string; picture: Omit<Shown, 'alternativeText'> }): Shown => {
    workshop.uses.note(found.key, null);
    const { source, width, height } = found.picture;
    return { source, alternativeText: null, width, height };
  };
  return {
    entry,
    fields: file.fields,
    reading,
    workshop,
    text: (source) => convertText(source, file, { title: entry.title, oldAddress }, workshop),
    picture(address, key) {
      const image = imageAt(address, file.site, base, workshop);
      if ('picture' in image) return shown(image);
      reading.remark(key, image.remark);
      return null;
    },
    pictureNamed(folders) {
      const found = folders
        .map((folder) => workshop.pictures.findByName(file.site, `${folder}/${file.name}`))
        .find((one) => one !== undefined);
      return found === undefined ? null : shown(found);
    },
  };
}

/** A converted document, with what it was made from. */
export function madeFrom<T extends DocumentType>(
  type: T,
  { key }: Pick<SourceFile, 'key'>,
  document: Fresh<T>,
): ConvertedDocument {
  return { type, source: key, document } as ConvertedDocument;
}
