import type { Grant } from '../kind.ts';

/** What nobody needs of a member to write about them. */
export const personal = ['email', 'missions'] as const;

/** What everybody on the staff may read: enough to link to anything. */
export const reading: readonly Grant[] = [
  { type: 'post', actions: ['read'] },
  { type: 'role', actions: ['read'] },
  { type: 'startup', actions: ['read'] },
  { type: 'page', actions: ['read'] },
  { type: 'author', actions: ['read'], without: personal },
  { type: 'incubator', actions: ['read'] },
  { type: 'organisation', actions: ['read'] },
  { type: 'category', actions: ['read'] },
];

/** Pictures can be found and added by everybody, and described by who added them. */
export const sharingFiles = [
  { action: 'read' },
  { action: 'assets.create' },
  { action: 'assets.download' },
  { action: 'assets.copy-link' },
] as const;
