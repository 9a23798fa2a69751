import { z } from 'zod';
import { codes, redirectKinds } from '../enumerations.ts';
import { documentId, lastChange } from './fields.ts';

/** A promise kept: what an address that was once public answers now. */
export const redirect = z.object({
  documentId,
  updatedAt: lastChange,
  /** The old path, `/startups/exemple.html`. */
  from: z.string().startsWith('/'),
  /** The path or web address to go to; none when the content is gone. */
  to: z.string().min(1).nullable(),
  kind: z.enum(codes(redirectKinds)),
});
export type Redirect = z.infer<typeof redirect>;
