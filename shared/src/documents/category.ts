import { z } from 'zod';
import { base } from './fields.ts';

/** What posts are about. */
export const category = base.extend({
  name: z.string().min(1),
  description: z.string().nullable(),
});
export type Category = z.infer<typeof category>;
