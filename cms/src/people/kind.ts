import type { DocumentType } from '@parvis/shared';

export type DocumentAction = 'create' | 'read' | 'update' | 'delete' | 'publish';

/** What people may do with the documents of a type. */
export interface Grant {
  type: DocumentType;
  actions: readonly DocumentAction[];
  /** Fields that they neither read nor write: `email`, `missions.employer`. */
  without?: readonly string[];
  /** Names of conditions that a document must meet, as Strapi knows them. */
  conditions?: readonly string[];
}

/** A kind of staff: what Strapi calls a role. */
export interface PeopleKind {
  /** Never changes: accounts refer to it. */
  code: string;
  /** In French, as administrators choose it for an account. */
  name: string;
  description: string;
  grants: readonly Grant[];
  /** What they may do in the media library. */
  files: readonly { action: FileAction; conditions?: readonly string[] }[];
}

export type FileAction =
  | 'read'
  | 'assets.create'
  | 'assets.update'
  | 'assets.download'
  | 'assets.copy-link';

/** Strapi's own condition: what one has made oneself. */
export const OWN = 'admin::is-creator';
/** Roles of the startups on which one works: see `own-roles.ts`. */
export const OF_OWN_STARTUPS = 'plugin::parvis.of-own-startups';
