import { z } from 'zod';
import { base, picture, relation, webAddress } from './fields.ts';

/** Who hosts startups. */
export const incubator = base.extend({
  name: z.string().min(1),
  shortDescription: z.string().nullable(),
  /** The administration it belongs to. */
  owner: z.string().nullable(),
  /** An e-mail or a web address. */
  contact: z.string().nullable(),
  /** A postal address. */
  address: z.string().nullable(),
  website: webAddress.nullable(),
  repository: webAddress.nullable(),
  logo: picture.nullable(),
  highlightedStartups: relation,
  /** Markdown. */
  body: z.string().nullable(),
});
export type Incubator = z.infer<typeof incubator>;
