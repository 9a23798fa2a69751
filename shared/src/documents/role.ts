import { z } from 'zod';
import {
  codes,
  contracts,
  domains,
  experiences,
  outcomes,
  remoteWork,
  salaryBases,
  salaryPeriods,
} from '../enumerations.ts';
import { base, day, relation, relationToOne, webAddress, words } from './fields.ts';

/** A recruitment offer: who is sought, by whom, until when. */
export const role = base.extend({
  title: z.string().min(1),
  startup: relationToOne,
  organisation: relationToOne,
  incubator: relationToOne,
  /** How many people are sought. */
  positions: z.number().int().min(1),
  domain: z.enum(codes(domains)),
  contract: z.enum(codes(contracts)).nullable(),
  experience: z.enum(codes(experiences)).nullable(),
  places: words,
  remote: z.enum(codes(remoteWork)).nullable(),
  /** In euros, for one period. */
  salaryMin: z.number().positive().nullable(),
  salaryMax: z.number().positive().nullable(),
  salaryPeriod: z.enum(codes(salaryPeriods)).nullable(),
  salaryBasis: z.enum(codes(salaryBases)).nullable(),
  /** First day at work. */
  startDate: day.nullable(),
  opensOn: day,
  /** Last day to apply, included. */
  closesOn: day.nullable(),
  outcome: z.enum(codes(outcomes)),
  applyUrl: webAddress.nullable(),
  applyEmail: z.email().nullable(),
  contacts: relation,
  technologies: words,
  /** Markdown. */
  body: z.string(),
});
export type Role = z.infer<typeof role>;
