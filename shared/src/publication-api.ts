import { z } from 'zod';
import { documentSchemas } from './documents/index.ts';

/** The read-only door of the CMS for the publisher: only published content passes it. */
export const publicationApi = {
  index: '/api/publication/index',
  documents: '/api/publication/documents',
  /** The most identifiers that one request for documents may name. */
  documentsPerRequest: 100,
} as const;

const type = z.enum(Object.keys(documentSchemas) as (keyof typeof documentSchemas)[]);

/**
 * Every published document, with a version that changes whenever anything that the document
 * shows does: its fields, components, relations and media.
 */
export const publicationIndex = z.object({
  /** How many documents the database counted, by itself, after it had listed them. */
  count: z.number().int().nonnegative(),
  documents: z.array(z.object({ type, documentId: z.string().min(1), version: z.string().min(1) })),
  /** When staff planned the next publication or withdrawal that is still to be done, if they did. */
  nextPlanned: z.iso.datetime().nullish(),
});
export type PublicationIndex = z.infer<typeof publicationIndex>;

/** Documents as the CMS has them. `attributes` is parsed by the publisher, type by type. */
export const publicationDocuments = z.object({
  documents: z.array(
    z.object({
      type,
      documentId: z.string().min(1),
      version: z.string().min(1),
      attributes: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type PublicationDocuments = z.infer<typeof publicationDocuments>;
