import { z } from 'zod';
import { codes, organisationKinds } from '../enumerations.ts';
import { base, webAddress } from './fields.ts';

/** Who sponsors a startup. */
export const organisation = base.extend({
  name: z.string().min(1),
  acronym: z.string().nullable(),
  kind: z.enum(codes(organisationKinds)),
  /** The field of government it works in, in words. */
  ministerialDomain: z.string().nullable(),
  website: webAddress.nullable(),
});
export type Organisation = z.infer<typeof organisation>;
