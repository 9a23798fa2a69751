import { z } from 'zod';
import { codes, licences } from '../enumerations.ts';

/** Strapi's stable identity of a document: the same through drafts, publications and renamings. */
export const documentId = z.string().min(1);

/** What an address ends with: lower-case ASCII words joined by hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A calendar day in Paris, `2026-11-24`. */
export const day = z.iso.date();

/** An instant in UTC, `2026-11-24T08:00:00.000Z`. */
export const instant = z.iso.datetime();

/** An absolute web address. `javascript:` and its like are refused here, once, for every template. */
export const webAddress = z.url({ protocol: /^https?$/ });

/** Identifiers of the documents a relation points to, in the editor's order. */
export const relation = z.array(documentId);

/** Identifier of the one document a relation points to. */
export const relationToOne = documentId.nullable();

/**
 * A picture as the CMS holds it. `source` is its path on the CMS with the version of its file
 * (`/uploads/…?v=…`), as staff may replace a file without changing its path; the publisher gives
 * it public paths. Width and height are pixels, absent when unknown.
 */
export const picture = z.object({
  source: z.string().startsWith('/'),
  alternativeText: z.string().nullable(),
  width: z.number().int().positive().nullable(),
  height: z.number().int().positive().nullable(),
  /** Who made it; absent when the CMS does not know, as its licence is. */
  credit: z.string().min(1).nullable().optional(),
  licence: z.enum(codes(licences)).nullable().optional(),
});
export type Picture = z.infer<typeof picture>;

/** A labelled link to another site. */
export const link = z.object({ label: z.string().min(1), url: webAddress });
export type Link = z.infer<typeof link>;

/** Short free words that staff write separated by commas. */
export const words = z.array(z.string().min(1));

/**
 * When what visitors read of a document last changed. Null when nobody knows: of what an import
 * brought, until somebody changes it.
 */
export const lastChange = instant.nullable();

/** The fields that every document of the snapshot has. */
export const base = z.object({
  documentId,
  slug,
  updatedAt: lastChange,
});
