import { z } from 'zod';
import { codes, domains, missionStatuses } from '../enumerations.ts';
import { base, day, link, picture, relation, words } from './fields.ts';

/**
 * One engagement of a member. Without an end it goes on;
 * without a start nor an end it is over, at dates nobody recorded.
 */
export const mission = z.object({
  start: day.nullable(),
  /** Last day, included. */
  end: day.nullable(),
  status: z.enum(codes(missionStatuses)).nullable(),
  employer: z.string().nullable(),
  startups: relation,
});
export type Mission = z.infer<typeof mission>;

/** A member of the community: signs posts, answers for roles, works on startups. */
export const author = base.extend({
  name: z.string().min(1),
  /** What they do, in their words. */
  role: z.string().nullable(),
  domain: z.enum(codes(domains)),
  /** Markdown. */
  biography: z.string().nullable(),
  picture: picture.nullable(),
  links: z.array(link),
  missions: z.array(mission),
  skills: words,
});
export type Author = z.infer<typeof author>;
