import type { DocumentType } from '../../../../shared/src/documents/index.ts';

/** What staff call a document of each type, in the middle of a sentence. */
export const kinds: Record<DocumentType, string> = {
  post: 'annonce',
  role: 'offre',
  author: 'membre',
  startup: 'startup',
  incubator: 'incubateur',
  organisation: 'organisation',
  category: 'catégorie',
  page: 'page',
  redirect: 'redirection',
  site: 'site',
};

/** What staff call several of them: each of these words takes an « s ». */
export const severalOf = (type: DocumentType) => `${kinds[type]}s`;

/** « 1 annonce », « 1 200 annonces ». */
export function countOf(type: DocumentType, count: number): string {
  return `${count.toLocaleString('fr-FR')} ${count > 1 ? severalOf(type) : kinds[type]}`;
}

/** The type behind Strapi's name for it: `api::post.post`. None for Strapi's own types. */
export function typeBehind(model: string): DocumentType | undefined {
  const name = model.match(/^api::(.+)\./)?.[1] ?? '';
  return Object.hasOwn(kinds, name) ? (name as DocumentType) : undefined;
}

/** The form of a document, in the admin. */
export function formOf(type: string, documentId: string): string {
  const uid = `api::${type}.${type}`;
  return type === 'site'
    ? `/content-manager/single-types/${uid}`
    : `/content-manager/collection-types/${uid}/${documentId}`;
}
