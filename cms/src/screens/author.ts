import type { Screen } from './screen.ts';

export const author: Screen = {
  name: 'name',
  sort: { by: 'name', order: 'ASC' },
  columns: ['name', 'role', 'domain', 'updatedAt'],
  rows: [
    [
      ['name', 8],
      ['slug', 4],
    ],
    [
      ['role', 6],
      ['domain', 6],
    ],
    [['missions', 12]],
    [['biography', 12]],
    [
      ['picture', 6],
      ['skills', 6],
    ],
    [['links', 12]],
    [['email', 6]],
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
  name: 'employer',
  columns: ['start', 'end', 'status'],
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
  fields: {
    start: { label: 'Début' },
    end: { label: 'Fin', help: 'Laissée vide, la mission continue.' },
    status: { label: 'Statut' },
    employer: { label: 'Employeur' },
    startups: { label: 'Startups' },
  },
};
