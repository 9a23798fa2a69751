import { daysAfter } from '@parvis/shared';
import { pointingAt } from './pointing.ts';
import type { Screen } from './screen.ts';

/** How long an offer stays open, when nobody says otherwise. */
const OPEN_DAYS = 45;

export const role: Screen = {
  name: 'title',
  sort: { by: 'updatedAt', order: 'DESC' },
  columns: ['title', 'startup', 'closesOn', 'outcome', 'updatedAt'],
  form: [
    {
      title: 'L’offre',
      rows: [
        [
          ['title', 8],
          ['positions', 4],
        ],
        [
          ['domain', 6],
          ['contract', 6],
        ],
        [['body', 12]],
      ],
    },
    {
      title: 'Qui recrute',
      rows: [
        [['startup', 12]],
        [
          ['organisation', 6],
          ['incubator', 6],
        ],
      ],
    },
    {
      title: 'Le poste',
      rows: [
        [
          ['places', 6],
          ['remote', 6],
        ],
        [
          ['technologies', 6],
          ['experience', 6],
        ],
        [
          ['startDate', 4],
          ['salaryMin', 4],
          ['salaryMax', 4],
        ],
        [
          ['salaryPeriod', 6],
          ['salaryBasis', 6],
        ],
      ],
    },
    {
      title: 'Candidatures',
      rows: [
        [
          ['opensOn', 4],
          ['closesOn', 4],
          ['outcome', 4],
        ],
        [
          ['applyUrl', 6],
          ['applyEmail', 6],
        ],
        [['contacts', 12]],
      ],
    },
    {
      title: 'Page de l’offre',
      rows: [[['slug', 12]]],
    },
  ],
  fields: {
    title: { label: 'Intitulé' },
    outcome: { label: 'État de l’offre', help: 'Tant qu’elle est ouverte, ses dates décident.' },
    startup: { label: 'Startup' },
    organisation: { label: 'Organisation', help: 'Si l’offre n’est pas celle d’une startup.' },
    incubator: { label: 'Incubateur' },
    opensOn: { label: 'Ouvre le', help: 'Laissé vide : le jour où vous publiez.' },
    closesOn: {
      label: 'Dernier jour pour postuler',
      help: 'Ce jour compris.',
      starts: ({ today }) => daysAfter(today, OPEN_DAYS),
    },
    startDate: { label: 'Prise de poste' },
    domain: { label: 'Domaine' },
    contract: { label: 'Contrat' },
    positions: { label: 'Nombre de postes' },
    body: { label: 'Description' },
    places: { label: 'Lieux', help: 'Séparés par des virgules.', placeholder: 'Paris, Lyon' },
    remote: { label: 'Télétravail' },
    experience: { label: 'Expérience attendue' },
    technologies: {
      label: 'Technologies',
      help: 'Séparées par des virgules.',
      placeholder: 'TypeScript, PostgreSQL',
    },
    salaryMin: { label: 'Salaire minimal', help: 'En euros.' },
    salaryMax: { label: 'Salaire maximal', help: 'En euros.' },
    salaryPeriod: { label: 'Période du salaire' },
    salaryBasis: { label: 'Salaire brut ou net' },
    applyUrl: { label: 'Formulaire de candidature', placeholder: 'https://' },
    applyEmail: { label: 'Adresse électronique de candidature' },
    contacts: {
      label: 'Contacts',
      help: 'Les membres qui répondent aux questions.',
      starts: ({ member }) => member && pointingAt(member),
    },
    slug: { label: 'Adresse', help: 'Laissée vide, elle vient de l’intitulé.' },
  },
};
