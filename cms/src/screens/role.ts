import type { Screen } from './screen.ts';

export const role: Screen = {
  name: 'title',
  sort: { by: 'opensOn', order: 'DESC' },
  columns: ['title', 'startup', 'domain', 'opensOn', 'closesOn', 'outcome'],
  rows: [
    [
      ['title', 8],
      ['outcome', 4],
    ],
    [
      ['startup', 4],
      ['organisation', 4],
      ['incubator', 4],
    ],
    [
      ['opensOn', 4],
      ['closesOn', 4],
      ['startDate', 4],
    ],
    [
      ['domain', 4],
      ['contract', 4],
      ['positions', 4],
    ],
    [['body', 12]],
    [
      ['places', 6],
      ['remote', 6],
    ],
    [
      ['experience', 6],
      ['technologies', 6],
    ],
    [
      ['salaryMin', 6],
      ['salaryMax', 6],
    ],
    [
      ['salaryPeriod', 6],
      ['salaryBasis', 6],
    ],
    [
      ['applyUrl', 6],
      ['applyEmail', 6],
    ],
    [
      ['contacts', 6],
      ['slug', 6],
    ],
  ],
  fields: {
    title: { label: 'Intitulé' },
    outcome: { label: 'État de l’offre', help: 'Tant qu’elle est ouverte, ses dates décident.' },
    startup: { label: 'Startup' },
    organisation: { label: 'Organisation', help: 'Si l’offre n’est pas celle d’une startup.' },
    incubator: { label: 'Incubateur' },
    opensOn: { label: 'Ouvre le', help: 'Laissé vide : le jour où vous publiez.' },
    closesOn: { label: 'Dernier jour pour postuler', help: 'Ce jour compris.' },
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
    contacts: { label: 'Contacts' },
    slug: { label: 'Adresse', help: 'Laissée vide, elle vient de l’intitulé.' },
  },
};
