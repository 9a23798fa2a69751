import { type DocumentType, documentTypes } from '@parvis/shared';
import type { KindOfPerson } from '../people.ts';

/**
 * Who may do what, written by hand. « theirs » is what they wrote; of roles, what is of their
 * startups.
 */
export type Cell = 'yes' | 'no' | 'theirs';
export const asked = ['create', 'read', 'update', 'publish', 'delete'] as const;
export type Asked = (typeof asked)[number];

/** In the order of `kindsOfPeople`: rédacteur, éditeur, recrutement, administrateur. */
export const matrix: Record<DocumentType, Partial<Record<Asked, [Cell, Cell, Cell, Cell]>>> = {
  post: {
    create: ['yes', 'yes', 'no', 'yes'],
    read: ['yes', 'yes', 'no', 'yes'],
    update: ['yes', 'yes', 'no', 'yes'],
    publish: ['no', 'yes', 'no', 'yes'],
    delete: ['theirs', 'yes', 'no', 'yes'],
  },
  page: {
    create: ['yes', 'yes', 'no', 'yes'],
    read: ['yes', 'yes', 'no', 'yes'],
    update: ['yes', 'yes', 'no', 'yes'],
    publish: ['no', 'yes', 'no', 'yes'],
    delete: ['theirs', 'yes', 'no', 'yes'],
  },
  role: {
    create: ['no', 'no', 'theirs', 'yes'],
    read: ['yes', 'yes', 'theirs', 'yes'],
    update: ['no', 'no', 'theirs', 'yes'],
    publish: ['no', 'no', 'theirs', 'yes'],
    delete: ['no', 'no', 'theirs', 'yes'],
  },
  startup: {
    create: ['no', 'yes', 'no', 'yes'],
    read: ['yes', 'yes', 'yes', 'yes'],
    update: ['no', 'yes', 'no', 'yes'],
    publish: ['no', 'yes', 'no', 'yes'],
    delete: ['no', 'yes', 'no', 'yes'],
  },
  author: {
    create: ['no', 'yes', 'no', 'yes'],
    read: ['yes', 'yes', 'yes', 'yes'],
    update: ['no', 'yes', 'no', 'yes'],
    delete: ['no', 'no', 'no', 'yes'],
  },
  incubator: {
    create: ['no', 'yes', 'no', 'yes'],
    read: ['yes', 'yes', 'yes', 'yes'],
    update: ['no', 'yes', 'no', 'yes'],
    delete: ['no', 'yes', 'no', 'yes'],
  },
  organisation: {
    create: ['no', 'yes', 'no', 'yes'],
    read: ['yes', 'yes', 'yes', 'yes'],
    update: ['no', 'yes', 'no', 'yes'],
    delete: ['no', 'yes', 'no', 'yes'],
  },
  category: {
    create: ['no', 'yes', 'no', 'yes'],
    read: ['yes', 'yes', 'no', 'yes'],
    update: ['no', 'yes', 'no', 'yes'],
    delete: ['no', 'yes', 'no', 'yes'],
  },
  redirect: {
    create: ['no', 'no', 'no', 'yes'],
    read: ['no', 'no', 'no', 'yes'],
    update: ['no', 'no', 'no', 'yes'],
    delete: ['no', 'no', 'no', 'yes'],
  },
  site: {
    read: ['no', 'no', 'no', 'yes'],
    update: ['no', 'no', 'no', 'yes'],
  },
};

/**
 * The fields that people are kept from in the types that they may read or write, written by hand.
 * They have every other field.
 */
type Kept = Partial<Record<DocumentType, Partial<Record<KindOfPerson, readonly string[]>>>>;

const personal = [
  'email',
  'missions.start',
  'missions.end',
  'missions.status',
  'missions.employer',
  'missions.startups',
];
export const unread: Kept = {
  author: { rédacteur: personal, éditeur: personal, recrutement: personal },
};
export const unwritten: Kept = {
  author: { éditeur: personal },
  page: { rédacteur: ['menu', 'menuRank'] },
  role: { recrutement: ['organisation', 'incubator'] },
};

/** Which types people read and write some field of; the matrix says more. */
export const reads: Record<KindOfPerson, readonly DocumentType[]> = {
  rédacteur: ['post', 'role', 'author', 'startup', 'incubator', 'organisation', 'category', 'page'],
  éditeur: ['post', 'role', 'author', 'startup', 'incubator', 'organisation', 'category', 'page'],
  recrutement: ['role', 'author', 'startup', 'incubator', 'organisation'],
  administrateur: documentTypes,
};
export const writes: Record<KindOfPerson, readonly DocumentType[]> = {
  rédacteur: ['post', 'page'],
  éditeur: ['post', 'author', 'startup', 'incubator', 'organisation', 'category', 'page'],
  recrutement: ['role'],
  administrateur: documentTypes,
};
