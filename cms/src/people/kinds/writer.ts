import { all, type Kind } from './kind.ts';
import { memberCard } from './member-card.ts';

/** Writes for everybody to read, when an editor has read it. */
export const writer: Kind = {
  code: 'parvis-writer',
  name: 'Rédacteur',
  description: 'Écrit les annonces et les pages, sans les publier.',
  documents: {
    post: {
      create: all,
      read: all,
      update: all,
      delete: { which: 'written by them' },
    },
    page: {
      // Where a page is in the menus is the editors' choice.
      create: { fields: ['title', 'slug', 'body'] },
      read: all,
      update: { fields: ['title', 'slug', 'body'] },
      delete: { which: 'written by them' },
    },
    category: { read: all },
    author: { read: memberCard },
    startup: { read: all },
    incubator: { read: all },
    organisation: { read: all },
    role: { read: all },
  },
  pictures: 'theirs',
};
