import { z } from 'zod';
import { day } from '../documents/fields.ts';
import { domains } from '../enumerations.ts';
import { base, coded, link, pageUrl, references, text, words } from './fields.ts';

const domain = coded(domains, 'Métier');

const mission = z
  .object({
    start: day.nullable().meta({ description: 'Premier jour ; null s’il n’est pas connu.' }),
    end: day.nullable().meta({ description: 'Dernier jour, inclus ; null si elle continue.' }),
    startups: references('Les startups où elle se passe.'),
  })
  .meta({ description: 'Un engagement d’un membre.' });

/** A member, as the open data tells it: never how to reach or employ them. */
export const author = base
  .extend({
    name: z
      .string()
      .min(1)
      .meta({ description: 'Nom.', examples: ['Ada Moreau'] }),
    url: pageUrl,
    role: text('Ce que fait ce membre, dans ses mots.', 'Développeuse'),
    domain: domain.code,
    domainLabel: domain.label,
    current: z.boolean().meta({
      description: 'Faux quand toutes ses missions sont terminées : un ancien membre.',
    }),
    skills: words('Compétences.'),
    links: z.array(link).meta({ description: 'Ses liens.' }),
    missions: z.array(mission).meta({ description: 'Ses missions, de la plus récente.' }),
  })
  .meta({ description: 'Un membre de la communauté.' });
export type AuthorRecord = z.infer<typeof author>;
