import { z } from 'zod';
import { base, pageUrl, text, url } from './fields.ts';

/** An incubator, as the open data tells it. */
export const incubator = base
  .extend({
    name: z
      .string()
      .min(1)
      .meta({ description: 'Nom.', examples: ['L’Atelier'] }),
    url: pageUrl,
    shortDescription: text('Description courte.'),
    owner: text('L’administration à laquelle il appartient.'),
    website: url('Son site.'),
    repository: url('Son code source.'),
  })
  .meta({ description: 'Ce qui accueille des startups.' });
export type IncubatorRecord = z.infer<typeof incubator>;
