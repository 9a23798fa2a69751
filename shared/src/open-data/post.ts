import { z } from 'zod';
import { instant, webAddress } from '../documents/fields.ts';
import { base, pageUrl, referenceOrNull, references } from './fields.ts';

const cover = z
  .object({
    url: webAddress.meta({ description: 'Adresse de l’image.' }),
    alternative: z.string().meta({ description: 'Texte de remplacement ; vide si décorative.' }),
    width: z.int().positive().meta({ description: 'Largeur en pixels.' }),
    height: z.int().positive().meta({ description: 'Hauteur en pixels.' }),
  })
  .meta({ description: 'Une image.' });

/** A post, as the open data tells it. */
export const post = base
  .extend({
    title: z
      .string()
      .min(1)
      .meta({ description: 'Titre.', examples: ['On recrute'] }),
    url: pageUrl,
    publicationDate: instant.meta({
      description: 'Date de publication (UTC).',
      examples: ['2026-03-02T09:00:00.000Z'],
    }),
    excerpt: z.string().meta({ description: 'Résumé, en texte simple.' }),
    category: referenceOrNull('Sa rubrique.'),
    authors: references('Les membres qui la signent.'),
    startups: references('Les startups dont elle parle.'),
    roles: references('Les offres qu’elle annonce et qui sont ouvertes ou à venir.'),
    cover: cover.nullable().meta({ description: 'Image de couverture.' }),
  })
  .meta({ description: 'Une annonce ou un article.' });
export type PostRecord = z.infer<typeof post>;
