import { author } from './author.ts';
import { category } from './category.ts';
import { incubator } from './incubator.ts';
import type { OpenDataName } from './names.ts';
import { organisation } from './organisation.ts';
import { post } from './post.ts';
import { role } from './role.ts';
import { startup } from './startup.ts';

/** What each list of the open data is made of. */
export const openData = {
  posts: {
    component: 'Post',
    record: post,
    description: 'Les annonces et les articles, du plus récent.',
  },
  roles: {
    component: 'Role',
    record: role,
    description: 'Les offres ouvertes, puis celles à venir.',
  },
  authors: {
    component: 'Author',
    record: author,
    description: 'Les membres d’aujourd’hui et d’hier.',
  },
  startups: {
    component: 'Startup',
    record: startup,
    description: 'Les startups, en cours ou terminées.',
  },
  incubators: { component: 'Incubator', record: incubator, description: 'Les incubateurs.' },
  organisations: {
    component: 'Organisation',
    record: organisation,
    description: 'Les organisations.',
  },
  categories: {
    component: 'Category',
    record: category,
    description: 'Les rubriques qui ont des annonces.',
  },
} as const satisfies Record<OpenDataName, object>;
