import { z } from 'zod';
import { codes, menuPlaces } from '../enumerations.ts';
import { base } from './fields.ts';

/** A page that stands by itself: legal notices, a presentation, accessibility. */
export const page = base.extend({
  title: z.string().min(1),
  /** Markdown. */
  body: z.string(),
  menu: z.enum(codes(menuPlaces)),
  /** Its rank in its menu, smallest first. */
  menuRank: z.number().int(),
});
export type Page = z.infer<typeof page>;
