import { z } from 'zod';
import { base, pageUrl, text } from './fields.ts';

/** A category that has posts, as the open data tells it. */
export const category = base
  .extend({
    name: z
      .string()
      .min(1)
      .meta({ description: 'Nom.', examples: ['Nouvelles'] }),
    url: pageUrl,
    description: text('Ce dont parlent ses annonces.'),
    posts: z.int().min(1).meta({ description: 'Nombre d’annonces.' }),
  })
  .meta({ description: 'Une rubrique des annonces.' });
export type CategoryRecord = z.infer<typeof category>;
