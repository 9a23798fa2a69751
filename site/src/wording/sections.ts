import { sections } from '@parvis/shared';

/** The parts of the site that hold documents of one type, in the order of the menu. */
export const parts = [
  {
    type: 'post',
    name: 'Actualités',
    address: sections.posts,
    says: 'Ce que la communauté annonce, et ce qu’elle apprend.',
  },
  {
    type: 'role',
    name: 'Recrutement',
    address: sections.roles,
    says: 'Les offres auxquelles répondre, par métier.',
  },
  {
    type: 'startup',
    name: 'Startups',
    address: sections.startups,
    says: 'Les produits, de l’idée à la pérennisation.',
  },
  {
    type: 'author',
    name: 'Communauté',
    address: sections.authors,
    says: 'Celles et ceux qui y travaillent, par métier.',
  },
  {
    type: 'incubator',
    name: 'Incubateurs',
    address: sections.incubators,
    says: 'Les maisons qui accueillent les équipes.',
  },
] as const;

/** The parts that are made from those: they are there whatever the content. */
export const tools = [
  {
    name: 'Statistiques',
    address: sections.statistics,
    says: 'La communauté au fil des années, en chiffres.',
  },
  {
    name: 'Recherche',
    address: sections.search,
    says: 'Un mot, un nom, un lieu, dans tout le site.',
  },
] as const;
