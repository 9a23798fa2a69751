import { z } from 'zod';
import { type DocumentType, documentTypes } from './documents/index.ts';

/** The most drafts that may be published with a document. */
const MOST = 100;

const documentLink = z.object({
  type: z.enum(documentTypes as [DocumentType, ...DocumentType[]]),
  documentId: z.string().min(1),
});
export type DocumentLink = z.infer<typeof documentLink>;

/** Which drafts does a document that is being written link to? */
export const draftsQuestion = z.object({
  type: documentLink.shape.type,
  /** None while the document is being created. */
  documentId: z.string().min(1).nullable(),
  /** Links that the form has and the saved document has not. */
  added: z.array(documentLink).max(MOST),
  /** Links that the saved document has and the form has not. */
  removed: z.array(documentLink).max(MOST),
});
export type DraftsQuestion = z.infer<typeof draftsQuestion>;

/** A document that was never published. */
export interface LinkedDraft extends DocumentLink {
  /** None while its title is not written. */
  title: string | null;
  /** Whether who asks may publish it. */
  mayPublish: boolean;
}

/** The drafts behind a document: those it links to, and those that these link to. */
export interface DraftsAnswer {
  drafts: LinkedDraft[];
  /** How many more there are, that who asks may not read. */
  hidden: number;
}

/** A document to save and publish with drafts: all of them, or nothing. */
export const togetherRequest = z.object({
  also: z.array(documentLink).min(1).max(MOST),
  /** What Strapi's form sends of the document. */
  document: z.record(z.string(), z.unknown()),
});

/** Why one of several documents cannot be published, in French for its editor. */
export interface TogetherProblem extends DocumentLink {
  title: string | null;
  reasons: { field: string | null; reason: string }[];
}

/** What stands in the address of a document that is being created, where others have their id. */
export const BEING_CREATED = 'create';
