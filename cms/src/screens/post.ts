import { pointingAt } from './pointing.ts';
import type { Screen } from './screen.ts';

export const post: Screen = {
  name: 'title',
  sort: { by: 'updatedAt', order: 'DESC' },
  columns: ['title', 'category', 'authors', 'publicationDate', 'updatedAt'],
  form: [
    {
      title: 'L’annonce',
      rows: [[['title', 12]], [['excerpt', 12]], [['body', 12]]],
    },
    {
      title: 'Illustration',
      rows: [
        [
          ['cover', 6],
          ['coverDecorative', 6],
        ],
        [['coverAlternative', 12]],
      ],
    },
    {
      title: 'De qui, de quoi',
      rows: [
        [
          ['authors', 6],
          ['category', 6],
        ],
        [['startups', 12]],
        [['roles', 12]],
      ],
    },
    {
      title: 'Parution',
      rows: [
        [
          ['publicationDate', 6],
          ['slug', 6],
        ],
      ],
    },
    {
      title: 'Moteurs de recherche',
      rows: [
        [
          ['seoTitle', 6],
          ['seoDescription', 6],
        ],
      ],
    },
  ],
  fields: {
    title: { label: 'Titre' },
    publicationDate: {
      label: 'Date de publication',
      help: 'Laissée vide, c’est le moment où vous publiez. Dans le futur, l’annonce attend ce moment.',
    },
    category: { label: 'Catégorie' },
    excerpt: { label: 'Chapô', help: 'Le résumé que montrent les listes : une ou deux phrases.' },
    body: { label: 'Texte' },
    cover: { label: 'Image de couverture' },
    coverDecorative: {
      label: 'Image décorative',
      help: 'Oui si l’image ne dit rien que le texte ne dise déjà.',
    },
    coverAlternative: {
      label: 'Texte de remplacement de l’image',
      help: 'Ce que l’image montre, pour qui ne la voit pas.',
    },
    authors: {
      label: 'Signataires',
      help: 'Les membres dont le nom paraît sous le titre.',
      starts: ({ member }) => member && pointingAt(member),
    },
    startups: { label: 'Startups dont parle l’annonce' },
    roles: { label: 'Offres annoncées' },
    slug: { label: 'Adresse', help: 'Laissée vide, elle vient du titre.' },
    seoTitle: { label: 'Titre pour les moteurs de recherche', help: 'Laissé vide : le titre.' },
    seoDescription: {
      label: 'Description pour les moteurs de recherche',
      help: 'Laissée vide : le chapô.',
    },
  },
};
