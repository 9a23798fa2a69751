import { z } from 'zod';
import { documentId, lastChange, webAddress } from '../documents/fields.ts';

/** The fields that every record of the open data has. */
export const base = z.object({
  id: documentId.meta({
    description: 'Identifiant permanent : il ne change ni avec le titre ni avec l’adresse.',
    examples: ['f3xg1q0y8m2v5c7b9n4k6h1d'],
  }),
  updatedAt: lastChange.meta({
    description:
      'Dernière modification du contenu (UTC) ; null quand elle n’est pas connue, comme celle d’un contenu repris d’un ancien site.',
    examples: ['2026-03-02T09:00:00.000Z'],
  }),
});

/** The public address of a record’s page. */
export const pageUrl = webAddress.meta({
  description: 'Adresse publique de sa page, où son texte est entier.',
  examples: ['https://parvis.example/startups/carte-des-lieux/'],
});

/** Another document, named and linked. */
export const reference = z
  .object({
    id: documentId.meta({ description: 'Son identifiant permanent.' }),
    name: z.string().min(1).meta({ description: 'Son nom ou son titre.' }),
    url: webAddress.nullable().meta({
      description: 'Adresse de sa page ; null pour ce qui n’en a pas (une organisation).',
    }),
  })
  .meta({ description: 'Un autre contenu, nommé, avec l’adresse de sa page.' });
export type ReferenceRecord = z.infer<typeof reference>;

/** A labelled link to another site. */
export const link = z
  .object({
    label: z.string().min(1).meta({ description: 'Ce que le lien annonce.' }),
    url: webAddress.meta({ description: 'Où il mène.' }),
  })
  .meta({ description: 'Un lien vers un autre site.' });

/** One of an enumeration’s codes, and the French words for it, which a reader sees beside it. */
export function coded<Labels extends Record<string, string>>(labels: Labels, description: string) {
  const codes = Object.keys(labels) as [keyof Labels & string, ...(keyof Labels & string)[]];
  const words = Object.entries(labels).map(([code, label]) => `${code} (${label})`);
  return {
    code: z.enum(codes).meta({ description: `${description} : ${words.join(', ')}.` }),
    label: z.string().meta({ description: `${description}, en français.` }),
  };
}

/** A text that may be missing, and is never empty. */
export function text(description: string, example?: string) {
  const examples = example === undefined ? {} : { examples: [example] };
  return z
    .string()
    .min(1)
    .nullable()
    .meta({ description, ...examples });
}

export const url = (description: string) => webAddress.nullable().meta({ description });

export const words = (description: string) => z.array(z.string().min(1)).meta({ description });

export const references = (description: string) => z.array(reference).meta({ description });

export const referenceOrNull = (description: string) => reference.nullable().meta({ description });
