import type { Screen } from './screen.ts';

export const startup: Screen = {
  name: 'name',
  sort: { by: 'name', order: 'ASC' },
  columns: ['name', 'mission', 'incubator', 'updatedAt'],
  form: [
    {
      title: 'Le produit',
      rows: [
        [['name', 12]],
        [['mission', 12]],
        [['body', 12]],
        [
          ['picture', 6],
          ['contact', 6],
        ],
      ],
    },
    {
      title: 'Qui le porte, et depuis quand',
      rows: [
        [
          ['incubator', 6],
          ['sponsors', 6],
        ],
        [['phases', 12]],
        [['events', 12]],
      ],
    },
    {
      title: 'Pour qui, avec quoi',
      rows: [
        [
          ['themes', 6],
          ['userTypes', 6],
        ],
        [
          ['technologies', 6],
          ['accessibilityStatus', 6],
        ],
      ],
    },
    {
      title: 'Adresses',
      rows: [
        [
          ['website', 6],
          ['repository', 6],
        ],
        [
          ['statisticsUrl', 6],
          ['budgetUrl', 6],
        ],
        [['slug', 6]],
      ],
    },
  ],
  fields: {
    name: { label: 'Nom' },
    slug: { label: 'Adresse', help: 'Laissée vide, elle vient du nom.' },
    mission: { label: 'Mission', help: 'À quoi sert le produit, en une phrase.' },
    phases: { label: 'Phases' },
    incubator: { label: 'Incubateur' },
    sponsors: { label: 'Organisations qui financent' },
    body: { label: 'Présentation' },
    picture: { label: 'Image' },
    contact: { label: 'Adresse électronique de contact' },
    website: { label: 'Site', placeholder: 'https://' },
    repository: { label: 'Code source', placeholder: 'https://' },
    statisticsUrl: { label: 'Page de statistiques', placeholder: 'https://' },
    budgetUrl: { label: 'Page de budget', placeholder: 'https://' },
    technologies: { label: 'Technologies', help: 'Séparées par des virgules.' },
    accessibilityStatus: { label: 'Accessibilité' },
    themes: { label: 'Thèmes', help: 'Séparés par des virgules.' },
    userTypes: { label: 'Publics', help: 'Séparés par des virgules.' },
    events: { label: 'Événements' },
  },
};

export const phase: Screen = {
  name: 'name',
  columns: ['name', 'start', 'end'],
  form: [
    {
      rows: [
        [
          ['name', 4],
          ['start', 4],
          ['end', 4],
        ],
      ],
    },
  ],
  fields: {
    name: { label: 'Phase' },
    start: { label: 'Début' },
    end: { label: 'Fin', help: 'Laissée vide : jusqu’à la phase suivante.' },
  },
};

export const event: Screen = {
  name: 'name',
  columns: ['name', 'date'],
  form: [
    {
      rows: [
        [
          ['name', 8],
          ['date', 4],
        ],
        [['comment', 12]],
      ],
    },
  ],
  fields: {
    name: { label: 'Événement' },
    date: { label: 'Date' },
    comment: { label: 'Commentaire' },
  },
};
