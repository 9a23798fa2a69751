import { z } from 'zod';
import { webAddress } from '../documents/fields.ts';

/** Where to start: what there is, and where. */
export const catalogue = z
  .object({
    name: z.string().meta({ description: 'Nom du site.' }),
    url: webAddress.meta({ description: 'Adresse du site.' }),
    contact: z.string().nullable().meta({ description: 'Adresse électronique du site.' }),
    openapi: webAddress.meta({ description: 'Description complète, au format OpenAPI 3.1.' }),
    resources: z
      .array(
        z.object({
          name: z.string().meta({ description: 'Nom de la liste.' }),
          description: z.string().meta({ description: 'Ce qu’elle contient.' }),
          json: webAddress.meta({ description: 'La liste en JSON.' }),
          csv: webAddress.meta({ description: 'La même liste en CSV.' }),
        }),
      )
      .meta({ description: 'Les listes.' }),
    feeds: z
      .array(
        z.object({
          title: z.string().meta({ description: 'Ce que le flux suit.' }),
          type: z.string().meta({ description: 'Son type de média.' }),
          url: webAddress.meta({ description: 'Son adresse.' }),
        }),
      )
      .meta({ description: 'Les flux à suivre, avec les textes entiers.' }),
  })
  .meta({ description: 'Ce qu’il y a, et où.' });
export type Catalogue = z.infer<typeof catalogue>;
