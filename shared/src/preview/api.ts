import { z } from 'zod';
import { documentTypes } from '../documents/index.ts';

/** The door of the CMS for previews: it answers who has both the publisher's token and a link. */
export const previewApi = {
  draft: '/api/preview/draft',
  /** The header that bears the link: addresses are written into logs. */
  linkHeader: 'x-parvis-preview',
  /** The parameter that says what the draft is asked for: to show its page counts as a use. */
  purpose: 'for',
} as const;

export type PreviewPurpose = 'page' | 'picture';

const draft = z.object({
  type: z.enum(documentTypes),
  documentId: z.string().min(1),
  /** Whether visitors may read some version of it: `modified` when that is an earlier one. */
  state: z.enum(['draft', 'modified', 'published']),
  /** Parsed by the publisher, type by type: staff may not have finished. */
  attributes: z.record(z.string(), z.unknown()),
  /** The attributes that a publication requires, and that are empty. */
  missing: z.array(z.string()),
  /** The French label of each attribute. */
  labels: z.record(z.string(), z.string()),
});
export type PreviewDraft = z.infer<typeof draft>;

const file = z.object({
  /** Its path on the CMS, as the texts of the draft name it. */
  source: z.string(),
  width: z.number().int().positive().nullable(),
  height: z.number().int().positive().nullable(),
});
export type PreviewFile = z.infer<typeof file>;

/** Why a link shows nothing. */
const refusals = ['forged', 'expired', 'revoked', 'absent'] as const;

export const previewAnswer = z.union([
  z.object({
    document: draft,
    /** The drafts that it points at, and of which visitors can read no version. */
    linked: z.array(draft),
    /** The pictures in its texts. */
    files: z.array(file),
  }),
  z.object({ refused: z.enum(refusals) }),
]);
export type PreviewAnswer = z.infer<typeof previewAnswer>;
export type PreviewContent = Exclude<PreviewAnswer, { refused: unknown }>;
export type PreviewRefusal = (typeof refusals)[number];
