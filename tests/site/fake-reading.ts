import {
  type AnyDocument,
  type DocumentOf,
  type DocumentType,
  isVisible,
  itemsOfPage,
  type ListName,
  neighboursIn,
  numberedPages,
  orderOf,
  type PublicPicture,
  type Reading,
  type RelationName,
  type Relations,
  relations,
} from '@parvis/shared';

/** A community as a test tells it. */
export interface Community {
  documents: { [T in DocumentType]?: DocumentOf<T>[] };
  /** The calendar day in Paris. */
  today?: string;
  /** Pictures of the CMS that have a public file. */
  pictures?: Record<string, PublicPicture>;
}

/** Reads a community by walking through it: slow, and so simple that it is right at sight. */
export function fakeReading({
  documents,
  today = '2026-03-10',
  pictures = {},
}: Community): Reading {
  function all<T extends DocumentType>(type: T): DocumentOf<T>[] {
    const published = (documents[type] ?? []) as DocumentOf<T>[];
    const now = new Date(`${today}T12:00:00Z`);
    return published
      .filter((document) => isVisible(type, document as AnyDocument, now))
      .sort(orderOf(type));
  }

  const idsOf = (list: ListName) =>
    'type' in list ? reading.list(list.type) : reading.referrerIds(list.relation, list.documentId);

  const reading: Reading = {
    today: () => today,
    document: (type, id) => all(type).find(({ documentId }) => documentId === id),
    bySlug: (type, slug) => all(type).find((document) => document.slug === slug),
    list: (type) => all(type).map(({ documentId }) => documentId),
    pageCount: (list) => numberedPages(idsOf(list).length),
    page: (list, number) => itemsOfPage(idsOf(list), number),
    neighbours: (list, id) => neighboursIn(idsOf(list), id),
    slugs: (type) => all(type).map(({ slug }) => slug),
    referrerIds: (name, id) => reading.referrers(name, id).map(({ documentId }) => documentId),
    shared: (question) => question(reading),
    referrers<R extends RelationName>(name: R, id: string) {
      const { from, targets } = relations[name];
      const found = all(from).filter((document) => targets(document as never).includes(id));
      return found as DocumentOf<Relations[R]['from']>[];
    },
    picture: (source) => pictures[source],
    redirect: (path) => all('redirect').find(({ from }) => from === path)?.to ?? undefined,
  };
  return reading;
}
