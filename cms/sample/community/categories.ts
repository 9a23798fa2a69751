import type { Documents } from './base.ts';

export const categories: Documents<'category'> = {
  annonces: {
    name: 'Annonces',
    description: 'Ce qui commence, ce qui change, ce qui se termine.',
  },
  produits: {
    name: 'Vie des produits',
    description: 'Ce que les équipes ont mis en ligne, mesuré, corrigé.',
  },
  retours: {
    name: 'Retours d’expérience',
    description: 'Ce qui a marché, ce qui n’a pas marché, et ce que nous en avons appris.',
  },
  communaute: {
    name: 'Vie de la communauté',
    description: 'Les rencontres, les arrivées et les façons de travailler ensemble.',
  },
};
