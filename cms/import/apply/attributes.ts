import type { ConvertedDocument } from '../convert/converted.ts';

/** What Strapi stores of a document, before relations and pictures become row numbers. */
export type Attributes = Record<string, unknown>;

/** The fields that `shared` types as words are one text in the CMS, separated by commas. */
const wordFields = new Set(['places', 'technologies', 'skills', 'themes', 'userTypes']);

/** A converted document as attributes of Strapi. Relations stay documentIds, pictures stay paths. */
export function attributesOf({ document }: Pick<ConvertedDocument, 'document'>): Attributes {
  const { documentId: _, ...fields } = document;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      wordFields.has(name) ? (value as string[]).join(', ') || null : value,
    ]),
  );
}
