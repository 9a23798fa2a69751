import { OWN, type PeopleKind } from '../kind.ts';
import { reading, sharingFiles } from './reading.ts';

/** Writes, and leaves it to others to publish. Types without drafts would be public at once. */
export const writer: PeopleKind = {
  code: 'parvis-writer',
  name: 'Rédacteur',
  description: 'Écrit des brouillons d’annonces, d’offres, de startups et de pages. Ne publie pas.',
  grants: [
    ...reading,
    { type: 'post', actions: ['create', 'update'] },
    { type: 'role', actions: ['create', 'update'] },
    { type: 'startup', actions: ['create', 'update'] },
    { type: 'page', actions: ['create', 'update'] },
  ],
  files: [...sharingFiles, { action: 'assets.update', conditions: [OWN] }],
};
