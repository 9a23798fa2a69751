import type { DocumentAction, PeopleKind } from '../kind.ts';
import { reading, sharingFiles } from './reading.ts';

const everything: readonly DocumentAction[] = ['create', 'update', 'delete', 'publish'];
/** Of types without drafts, what is saved is public: there is nothing to publish. */
const everythingAtOnce: readonly DocumentAction[] = ['create', 'update', 'delete'];
/** Where members come from is for administrators. */
const private_ = ['email', 'missions.employer', 'missions.status'];

/** Publishes posts and pages, and keeps up what they speak of. */
export const editor: PeopleKind = {
  code: 'parvis-editor',
  name: 'Éditeur',
  description:
    'Publie les annonces et les pages, tient à jour startups, membres, incubateurs, organisations et catégories. Écrit des brouillons d’offres.',
  grants: [
    ...reading.filter(({ type }) => type !== 'author'),
    { type: 'post', actions: everything },
    { type: 'page', actions: everything },
    { type: 'startup', actions: everything },
    { type: 'role', actions: ['create', 'update'] },
    { type: 'author', actions: ['create', 'read', 'update'], without: private_ },
    { type: 'incubator', actions: everythingAtOnce },
    { type: 'organisation', actions: everythingAtOnce },
    { type: 'category', actions: everythingAtOnce },
  ],
  files: [...sharingFiles, { action: 'assets.update' }],
};
