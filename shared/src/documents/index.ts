import type { z } from 'zod';
import { author } from './author.ts';
import { category } from './category.ts';
import { incubator } from './incubator.ts';
import { organisation } from './organisation.ts';
import { page } from './page.ts';
import { post } from './post.ts';
import { redirect } from './redirect.ts';
import { role } from './role.ts';
import { site } from './site.ts';
import { startup } from './startup.ts';

/** Every type of document, with its schema. A new type is a file and one line here. */
export const documentSchemas = {
  post,
  role,
  author,
  startup,
  incubator,
  organisation,
  category,
  page,
  redirect,
  site,
};

export type DocumentType = keyof typeof documentSchemas;
export type DocumentOf<T extends DocumentType> = z.infer<(typeof documentSchemas)[T]>;
export type AnyDocument = { [T in DocumentType]: DocumentOf<T> }[DocumentType];

export const documentTypes = Object.keys(documentSchemas) as DocumentType[];

/** The types that staff write as drafts first; the others are published as they are saved. */
export const draftedTypes: readonly DocumentType[] = ['post', 'role', 'startup', 'page'];

/** The types that have a slug, and so an address or a place in one. */
export const sluggedTypes = [
  'post',
  'role',
  'author',
  'startup',
  'incubator',
  'organisation',
  'category',
  'page',
] as const satisfies readonly DocumentType[];
export type SluggedType = (typeof sluggedTypes)[number];

export function isDocumentType(value: string): value is DocumentType {
  return Object.hasOwn(documentSchemas, value);
}
