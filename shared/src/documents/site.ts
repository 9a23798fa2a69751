import { z } from 'zod';
import { documentId, lastChange, link, picture, webAddress } from './fields.ts';

/** What the whole site shows: its name, its contact, its colours. */
export const site = z.object({
  documentId,
  updatedAt: lastChange,
  name: z.string().min(1),
  tagline: z.string().nullable(),
  /** An e-mail address. */
  contact: z.email().nullable(),
  /** Where people apply when a role does not say. */
  defaultApplicationUrl: webAddress.nullable(),
  /** Markdown. */
  footer: z.string().nullable(),
  socialAccounts: z.array(link),
  /** `#rrggbb`. */
  accentColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable(),
  logo: picture.nullable(),
});
export type Site = z.infer<typeof site>;
