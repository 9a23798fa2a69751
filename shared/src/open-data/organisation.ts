import { z } from 'zod';
import { organisationKinds } from '../enumerations.ts';
import { base, coded, text, url } from './fields.ts';

const kind = coded(organisationKinds, 'Sorte d’organisation');

/** An organisation, as the open data tells it. It has no page of its own. */
export const organisation = base
  .extend({
    name: z
      .string()
      .min(1)
      .meta({ description: 'Nom.', examples: ['Ministère d’essai'] }),
    acronym: text('Sigle.', 'ME'),
    kind: kind.code,
    kindLabel: kind.label,
    ministerialDomain: text('Domaine ministériel.'),
    website: url('Son site.'),
  })
  .meta({ description: 'Une organisation qui finance des startups.' });
export type OrganisationRecord = z.infer<typeof organisation>;
