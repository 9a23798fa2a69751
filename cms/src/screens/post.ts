import type { Screen } from './screen.ts';

export const post: Screen = {
  name: 'title',
  sort: { by: 'publicationDate', order: 'DESC' },
  columns: ['title', 'publicationDate', 'category', 'authors'],
  rows: [
    [['title', 12]],
    [
      ['publicationDate', 6],
      ['category', 6],
    ],
    [['excerpt', 12]],
    [['body', 12]],
    [
      ['cover', 6],
      ['coverDecorative', 6],
    ],
    [['coverAlternative', 12]],
    [
      ['authors', 6],
      ['startups', 6],
    ],
    [
      ['roles', 6],
      ['slug', 6],
    ],
    [
      ['seoTitle', 6],
      ['seoDescription', 6],
    ],
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
    authors: { label: 'Signataires' },
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
