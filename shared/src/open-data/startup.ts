import { z } from 'zod';
import { day } from '../documents/fields.ts';
import { accessibilityStatuses, phaseNames } from '../enumerations.ts';
import { base, coded, pageUrl, referenceOrNull, references, text, url, words } from './fields.ts';

const phaseName = coded(phaseNames, 'Phase');
const accessibility = coded(accessibilityStatuses, 'Conformité au RGAA');

const phase = z
  .object({
    name: phaseName.code,
    label: phaseName.label,
    start: day.nullable().meta({ description: 'Premier jour ; null s’il n’est pas connu.' }),
    end: day.nullable().meta({ description: 'Dernier jour ; null jusqu’à la phase suivante.' }),
  })
  .meta({ description: 'Une phase de la vie d’une startup.' });

/** A startup, as the open data tells it. */
export const startup = base
  .extend({
    name: z
      .string()
      .min(1)
      .meta({ description: 'Nom.', examples: ['Carte des lieux'] }),
    url: pageUrl,
    mission: text('Ce qu’elle fait, en une ligne.', 'Trouver un lieu public près de chez soi'),
    phase: phaseName.code.nullable(),
    phaseLabel: phaseName.label.nullable(),
    phases: z.array(phase).meta({ description: 'Ses phases, dans l’ordre où elle les vit.' }),
    incubator: referenceOrNull('L’incubateur qui l’accueille.'),
    sponsors: references('Les organisations qui la financent.'),
    website: url('Son site.'),
    repository: url('Son code source.'),
    statisticsUrl: url('Ses statistiques.'),
    budgetUrl: url('Son budget.'),
    technologies: words('Technologies.'),
    themes: words('Thèmes.'),
    userTypes: words('Publics.'),
    accessibilityStatus: accessibility.code.nullable(),
    accessibilityLabel: accessibility.label.nullable(),
  })
  .meta({ description: 'Un produit et son équipe.' });
export type StartupRecord = z.infer<typeof startup>;
