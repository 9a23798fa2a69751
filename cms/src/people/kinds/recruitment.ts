import { OF_OWN_STARTUPS, OWN, type PeopleKind } from '../kind.ts';
import { reading, sharingFiles } from './reading.ts';

/** Writes and publishes the roles of the startups on which they work. */
export const recruitment: PeopleKind = {
  code: 'parvis-recruitment',
  name: 'Recrutement',
  description:
    'Écrit, publie et clôt les offres des startups sur lesquelles la personne travaille.',
  grants: [
    ...reading,
    { type: 'role', actions: ['create'] },
    { type: 'role', actions: ['update', 'delete', 'publish'], conditions: [OF_OWN_STARTUPS] },
  ],
  files: [...sharingFiles, { action: 'assets.update', conditions: [OWN] }],
};
