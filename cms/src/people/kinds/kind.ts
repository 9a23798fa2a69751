import type { DocumentType } from '@parvis/shared';

export const actions = ['create', 'read', 'update', 'delete', 'publish'] as const;
export type Action = (typeof actions)[number];

/** Which documents of a type, when not all. Each is a condition of Strapi's: see `conditions.ts`. */
export type Which = 'written by them' | 'roles of theirs';

/** What somebody may do to the documents of a type. An action that is absent is refused. */
export type Grants = Partial<Record<Action, Grant>>;

export interface Grant {
  /** Which fields they read or write, those inside a component as `links.url`. All when absent. */
  fields?: readonly string[];
  which?: Which;
}

/** A kind of person of the staff: what Strapi calls a role of the admin. */
export interface Kind {
  /** Strapi's name for it. Never change it: accounts hold on to it. */
  code: string;
  name: string;
  description: string;
  documents: Partial<Record<DocumentType, Grants>>;
  /** Whose pictures and files they may replace or delete; everybody sees all and adds theirs. */
  pictures: 'all' | 'theirs';
}

/** The whole of a document. */
export const all: Grant = {};

export const everything: Grants = {
  create: all,
  read: all,
  update: all,
  delete: all,
  publish: all,
};
