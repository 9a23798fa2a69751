import { all, everything, type Kind } from './kind.ts';
import { memberCard } from './member-card.ts';

/** Answers for what the site says, roles apart. */
export const editor: Kind = {
  code: 'parvis-editor',
  name: 'Éditeur',
  description:
    'Écrit et publie les annonces, les pages et les startups. Tient les pages des membres.',
  documents: {
    post: everything,
    page: everything,
    startup: everything,
    category: { create: all, read: all, update: all, delete: all },
    incubator: { create: all, read: all, update: all, delete: all },
    organisation: { create: all, read: all, update: all, delete: all },
    author: { create: memberCard, read: memberCard, update: memberCard },
    role: { read: all },
  },
  pictures: 'all',
};
