import type { Screen } from './screen.ts';

export const page: Screen = {
  name: 'title',
  sort: { by: 'title', order: 'ASC' },
  columns: ['title', 'slug', 'menu', 'menuRank'],
  form: [
    {
      title: 'La page',
      rows: [[['title', 12]], [['body', 12]]],
    },
    {
      title: 'Où elle se trouve',
      rows: [
        [
          ['menu', 4],
          ['menuRank', 4],
          ['slug', 4],
        ],
      ],
    },
  ],
  fields: {
    title: { label: 'Titre' },
    slug: { label: 'Adresse', help: 'Laissée vide, elle vient du titre.' },
    body: { label: 'Texte' },
    menu: { label: 'Menu' },
    menuRank: { label: 'Rang dans le menu', help: 'Le plus petit d’abord.' },
  },
};

export const redirect: Screen = {
  name: 'from',
  sort: { by: 'updatedAt', order: 'DESC' },
  columns: ['from', 'to', 'kind', 'updatedAt'],
  form: [
    {
      rows: [
        [
          ['from', 8],
          ['kind', 4],
        ],
        [['to', 12]],
      ],
    },
  ],
  fields: {
    from: { label: 'Ancienne adresse', placeholder: '/ancienne-page/' },
    kind: { label: 'Réponse' },
    to: { label: 'Nouvelle adresse', placeholder: '/actualites/nouvelle-page/' },
  },
};

export const site: Screen = {
  name: 'name',
  columns: ['name'],
  form: [
    {
      title: 'Le site',
      rows: [
        [
          ['name', 6],
          ['tagline', 6],
        ],
        [
          ['logo', 6],
          ['accentColour', 6],
        ],
      ],
    },
    {
      title: 'Écrire, candidater',
      rows: [
        [
          ['contact', 6],
          ['defaultApplicationUrl', 6],
        ],
      ],
    },
    {
      title: 'Bas de page',
      rows: [[['footer', 12]], [['socialAccounts', 12]]],
    },
  ],
  fields: {
    name: { label: 'Nom du site' },
    tagline: { label: 'Accroche' },
    contact: { label: 'Adresse électronique de contact' },
    defaultApplicationUrl: {
      label: 'Formulaire de candidature par défaut',
      help: 'Pour les offres qui ne disent pas où postuler.',
      placeholder: 'https://',
    },
    logo: { label: 'Logo' },
    accentColour: { label: 'Couleur', help: 'Six chiffres hexadécimaux.', placeholder: '#0b5f5c' },
    footer: { label: 'Pied de page' },
    socialAccounts: { label: 'Comptes de réseaux sociaux' },
  },
};

export const link: Screen = {
  name: 'label',
  columns: ['label', 'url'],
  form: [
    {
      rows: [
        [
          ['label', 6],
          ['url', 6],
        ],
      ],
    },
  ],
  fields: {
    label: { label: 'Libellé' },
    url: { label: 'Adresse', placeholder: 'https://' },
  },
};
