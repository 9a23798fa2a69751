import type { DocumentOf, DocumentType } from './documents/index.ts';

const collator = new Intl.Collator('fr');
const byName = (a: { name: string }, b: { name: string }) => collator.compare(a.name, b.name);
const latest = (a: string, b: string) => (a === b ? 0 : a < b ? 1 : -1);

type Orderings = { [T in DocumentType]: (a: DocumentOf<T>, b: DocumentOf<T>) => number };

const orderings: Orderings = {
  post: (a, b) => latest(a.publicationDate, b.publicationDate),
  role: (a, b) => latest(a.opensOn, b.opensOn),
  author: byName,
  startup: byName,
  incubator: byName,
  organisation: byName,
  category: byName,
  page: (a, b) => a.menuRank - b.menuRank || collator.compare(a.title, b.title),
  redirect: (a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
  site: () => 0,
};

/** The order in which visitors see the documents of a type. Total: equals are told apart by identity. */
export function orderOf<T extends DocumentType>(
  type: T,
): (a: DocumentOf<T>, b: DocumentOf<T>) => number {
  const compare = orderings[type];
  return (a, b) =>
    compare(a, b) || (a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : 0);
}
