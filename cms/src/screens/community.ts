import type { Screen } from './screen.ts';

export const incubator: Screen = {
  name: 'name',
  sort: { by: 'name', order: 'ASC' },
  columns: ['name', 'owner', 'updatedAt'],
  form: [
    {
      title: 'L’incubateur',
      rows: [
        [
          ['name', 6],
          ['owner', 6],
        ],
        [
          ['shortDescription', 6],
          ['logo', 6],
        ],
        [['body', 12]],
      ],
    },
    {
      title: 'Ses startups',
      rows: [[['highlightedStartups', 12]]],
    },
    {
      title: 'Adresses',
      rows: [
        [
          ['contact', 6],
          ['address', 6],
        ],
        [
          ['website', 6],
          ['repository', 6],
        ],
        [['slug', 6]],
      ],
    },
  ],
  fields: {
    name: { label: 'Nom' },
    slug: { label: 'Adresse du site', help: 'Laissée vide, elle vient du nom.' },
    shortDescription: { label: 'En une phrase' },
    owner: { label: 'Administration de rattachement' },
    body: { label: 'Présentation' },
    highlightedStartups: {
      label: 'Startups mises en avant',
      help: 'Dans l’ordre où elles sont montrées.',
    },
    contact: { label: 'Contact', help: 'Une adresse électronique ou une page.' },
    address: { label: 'Adresse postale' },
    website: { label: 'Site', placeholder: 'https://' },
    repository: { label: 'Code source', placeholder: 'https://' },
    logo: { label: 'Logo' },
  },
};

export const organisation: Screen = {
  name: 'name',
  sort: { by: 'name', order: 'ASC' },
  columns: ['name', 'acronym', 'kind'],
  form: [
    {
      rows: [
        [
          ['name', 8],
          ['acronym', 4],
        ],
        [
          ['kind', 6],
          ['ministerialDomain', 6],
        ],
        [
          ['website', 6],
          ['slug', 6],
        ],
      ],
    },
  ],
  fields: {
    name: { label: 'Nom' },
    acronym: { label: 'Sigle' },
    kind: { label: 'Nature' },
    ministerialDomain: { label: 'Domaine ministériel' },
    website: { label: 'Site', placeholder: 'https://' },
    slug: { label: 'Adresse', help: 'Laissée vide, elle vient du nom.' },
  },
};

export const category: Screen = {
  name: 'name',
  sort: { by: 'name', order: 'ASC' },
  columns: ['name', 'slug', 'description'],
  form: [
    {
      rows: [
        [
          ['name', 8],
          ['slug', 4],
        ],
        [['description', 12]],
      ],
    },
  ],
  fields: {
    name: { label: 'Nom' },
    slug: { label: 'Adresse', help: 'Laissée vide, elle vient du nom.' },
    description: { label: 'Description' },
  },
};
