import { type AddressedType, addressOf, type DocumentType, slugOf } from '@parvis/shared';
import { documentIdOf } from '../import/convert/identity.ts';

/** The documentId of a sample document, from the name this folder gives it. */
export function idOf(type: DocumentType, name: string): string {
  return documentIdOf(type, `sample:${name}`);
}

/** A link in a text to the page of a sample document with that title. */
export function linkTo(type: AddressedType, title: string, words: string = title): string {
  return `[${words}](${addressOf(type, slugOf(title, title))})`;
}
