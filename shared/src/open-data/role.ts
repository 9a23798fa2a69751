import { z } from 'zod';
import { day, webAddress } from '../documents/fields.ts';
import {
  contracts,
  domains,
  experiences,
  remoteWork,
  salaryBases,
  salaryPeriods,
} from '../enumerations.ts';
import { base, coded, pageUrl, referenceOrNull, references, words } from './fields.ts';

const states = { open: 'Ouverte', upcoming: 'À venir' } as const;

const state = coded(states, 'État');
const domain = coded(domains, 'Métier');
const contract = coded(contracts, 'Contrat');
const experience = coded(experiences, 'Expérience attendue');
const remote = coded(remoteWork, 'Télétravail');
const salaryPeriod = coded(salaryPeriods, 'Période de la rémunération');
const salaryBasis = coded(salaryBases, 'Rémunération brute ou nette');
const euros = (description: string) => z.number().positive().nullable().meta({ description });

/** A role that one may answer, today or soon, as the open data tells it. */
export const role = base
  .extend({
    title: z
      .string()
      .min(1)
      .meta({ description: 'Intitulé.', examples: ['Coach produit'] }),
    url: pageUrl,
    state: state.code,
    excerpt: z.string().meta({ description: 'Début du texte de l’offre, en texte simple.' }),
    startup: referenceOrNull('La startup qui recrute.'),
    organisation: referenceOrNull('L’organisation qui recrute.'),
    incubator: referenceOrNull('L’incubateur qui recrute.'),
    positions: z
      .int()
      .min(1)
      .meta({ description: 'Nombre de postes.', examples: [1] }),
    domain: domain.code,
    domainLabel: domain.label,
    contract: contract.code.nullable(),
    contractLabel: contract.label.nullable(),
    experience: experience.code.nullable(),
    experienceLabel: experience.label.nullable(),
    places: words('Lieux de travail.'),
    remote: remote.code.nullable(),
    remoteLabel: remote.label.nullable(),
    salaryMin: euros('Rémunération minimale, en euros, pour une période.'),
    salaryMax: euros('Rémunération maximale, en euros, pour une période.'),
    salaryPeriod: salaryPeriod.code.nullable(),
    salaryBasis: salaryBasis.code.nullable(),
    startDate: day.nullable().meta({ description: 'Premier jour de travail.' }),
    opensOn: day.meta({ description: 'Premier jour pour répondre.', examples: ['2026-02-01'] }),
    closesOn: day.nullable().meta({
      description: 'Dernier jour pour répondre, inclus ; null quand il n’y en a pas.',
      examples: ['2026-04-30'],
    }),
    applyUrl: webAddress.nullable().meta({
      description: 'Formulaire de candidature ; null quand on répond autrement : voir la page.',
    }),
    contacts: references('Les membres qui répondent de l’offre.'),
    technologies: words('Technologies.'),
  })
  .meta({ description: 'Une offre ouverte ou à venir.' });
export type RoleRecord = z.infer<typeof role>;
