import type { Screen } from './screen.ts';

export const author: Screen = {
  name: 'name',
  sort: { by: 'name', order: 'ASC' },
  columns: ['name', 'role', 'domain', 'updatedAt'],
  form: [
    {
      title: 'La personne',
      rows: [
        [['name', 12]],
        [
          ['role', 6],
          ['domain', 6],
        ],
        [
          ['picture', 6],
          ['skills', 6],
        ],
        [['biography', 12]],
        [['links', 12]],
      ],
    },
    {
      title: 'Dans la communauté',
      rows: [[['missions', 12]]],
    },
    {
      title: 'Compte et page',
      rows: [
        [
          ['email', 6],
          ['slug', 6],
        ],
      ],
    },
  ],
  fields: {
    name: { label: 'Nom' },
    slug: { label: 'Adresse', help: 'Laissée vide, elle vient du nom.' },
    role: { label: 'Métier', help: 'Dans ses mots.', placeholder: 'Chargée de déploiement' },
    domain: { label: 'Domaine' },
    missions: { label: 'Missions' },
    biography: { label: 'Présentation' },
    picture: { label: 'Portrait' },
    skills: { label: 'Compétences', help: 'Séparées par des virgules.' },
    links: { label: 'Liens' },
    email: {
      label: 'Adresse électronique',
      help: 'Jamais publiée. Relie cette page au compte de la personne dans le CMS.',
    },
  },
};

export const mission: Screen = {
  // The one field that every mission has.
  name: 'start',
  columns: ['start', 'end', 'status'],
  form: [
    {
      rows: [
        [
          ['start', 6],
          ['end', 6],
        ],
        [
          ['status', 6],
          ['employer', 6],
        ],
        [['startups', 12]],
      ],
    },
  ],
  fields: {
    start: { label: 'Début' },
    end: { label: 'Fin', help: 'Laissée vide, la mission continue.' },
    status: { label: 'Statut' },
    employer: { label: 'Employeur' },
    startups: { label: 'Startups' },
  },
};
