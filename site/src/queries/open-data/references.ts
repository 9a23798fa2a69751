import {
  type AddressedType,
  type Author,
  addressOf,
  type Category,
  type Incubator,
  type Organisation,
  type Post,
  type ReferenceRecord,
  type Role,
  type Startup,
} from '@parvis/shared';
import { absolute } from '../../structured-data/index.ts';

type Named = Author | Category | Incubator | Organisation | Post | Role | Startup;

const nameOf = (document: Named) => ('title' in document ? document.title : document.name);

/** The public address of a document’s page, whole. */
export const urlOf = (type: AddressedType, { slug }: Named, siteUrl: string): string =>
  absolute(addressOf(type, slug), siteUrl);

/** Documents of a type, named and linked. */
export function referencesTo(
  type: AddressedType,
  documents: readonly Named[],
  siteUrl: string,
): ReferenceRecord[] {
  return documents.map((document) => ({
    id: document.documentId,
    name: nameOf(document),
    url: urlOf(type, document, siteUrl),
  }));
}

export function referenceTo(
  type: AddressedType,
  document: Named | undefined,
  siteUrl: string,
): ReferenceRecord | null {
  return document === undefined ? null : (referencesTo(type, [document], siteUrl)[0] ?? null);
}

/** An organisation has no page. */
export const organisationReference = ({ documentId, name }: Organisation): ReferenceRecord => ({
  id: documentId,
  name,
  url: null,
});
