import { z } from 'zod';
import { accessibilityStatuses, codes, phaseNames } from '../enumerations.ts';
import { base, day, picture, relation, relationToOne, webAddress, words } from './fields.ts';

/** One phase of a startup's life. Without an end it lasts until the next one starts. */
export const phase = z.object({
  name: z.enum(codes(phaseNames)),
  start: day.nullable(),
  end: day.nullable(),
});
export type Phase = z.infer<typeof phase>;

/** Something that happened to a startup: a funding, a committee, a launch. */
export const startupEvent = z.object({
  name: z.string().min(1),
  date: day.nullable(),
  comment: z.string().nullable(),
});
export type StartupEvent = z.infer<typeof startupEvent>;

/** A product and its team. */
export const startup = base.extend({
  name: z.string().min(1),
  /** What it is for, in one line. */
  mission: z.string().nullable(),
  incubator: relationToOne,
  /** Organisations that pay for it. */
  sponsors: relation,
  phases: z.array(phase),
  events: z.array(startupEvent),
  /** An e-mail address. */
  contact: z.email().nullable(),
  website: webAddress.nullable(),
  repository: webAddress.nullable(),
  statisticsUrl: webAddress.nullable(),
  budgetUrl: webAddress.nullable(),
  technologies: words,
  themes: words,
  userTypes: words,
  accessibilityStatus: z.enum(codes(accessibilityStatuses)).nullable(),
  picture: picture.nullable(),
  /** Markdown. */
  body: z.string().nullable(),
});
export type Startup = z.infer<typeof startup>;
