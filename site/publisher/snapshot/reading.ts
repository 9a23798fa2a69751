import type {
  AnyDocument,
  DocumentOf,
  DocumentType,
  ListName,
  Reading,
  RelationName,
  Relations,
} from '@parvis/shared';
import { itemsOfPage, neighboursIn, numberedPages, relations } from '@parvis/shared';
import { recordingFieldsApart } from './apart.ts';
import { type Cell, cells } from './cells.ts';
import type { Content } from './snapshot.ts';

/** The most redirects followed from one address; a longer chain is a mistake, as a loop is. */
const LONGEST_CHAIN = 10;

/**
 * The snapshot as a query may read it.
 *
 * @param record told of each cell that is read
 * @param share  answers a question that queries share, and records that it was asked
 */
export function createReading(
  snapshot: Content,
  record: (cell: Cell) => void,
  share: Reading['shared'],
): Reading {
  // One object a document, so that queries may compare what they read by identity.
  const given = new Map<string, AnyDocument>();

  function document<T extends DocumentType>(type: T, id: string): DocumentOf<T> | undefined {
    const cell = cells.document(type, id);
    const known = given.get(cell);
    if (known !== undefined) return known as DocumentOf<T>;
    record(cell);
    const found = snapshot.document(type, id);
    if (found === undefined) return undefined;
    const watched = recordingFieldsApart(type, found, record);
    given.set(cell, watched);
    return watched;
  }

  function referrerIds(relation: RelationName, documentId: string): readonly string[] {
    record(cells.referrers(relation, documentId));
    return snapshot.referrerIds(relation, documentId);
  }

  function orderOfList(list: ListName): { order: Cell; ids: readonly string[] } {
    if ('type' in list) return { order: cells.list(list.type), ids: snapshot.list(list.type) };
    const { relation, documentId } = list;
    const ids = snapshot.referrerIds(relation, documentId);
    return { order: cells.referrers(relation, documentId), ids };
  }

  return {
    document,

    today() {
      record(cells.today());
      return snapshot.today();
    },

    bySlug(type, slug) {
      record(cells.slug(type, slug));
      const id = snapshot.documentIdBySlug(type, slug);
      return id === undefined ? undefined : document(type, id);
    },

    list(type) {
      record(cells.list(type));
      return snapshot.list(type);
    },

    pageCount(list) {
      const { order, ids } = orderOfList(list);
      record(cells.pageCount(order));
      return numberedPages(ids.length);
    },

    page(list, number) {
      const { order, ids } = orderOfList(list);
      record(cells.page(order, number));
      return itemsOfPage(ids, number);
    },

    neighbours(list, documentId) {
      const { order, ids } = orderOfList(list);
      record(cells.neighbours(order, documentId));
      return neighboursIn(ids, documentId);
    },

    slugs(type) {
      record(cells.slugs(type));
      return snapshot.slugs(type);
    },

    referrerIds,
    shared: share,

    referrers<R extends RelationName>(relation: R, documentId: string) {
      const { from } = relations[relation];
      return referrerIds(relation, documentId).flatMap(
        (id) => document(from, id) ?? [],
      ) as DocumentOf<Relations[R]['from']>[];
    },

    picture(source) {
      record(cells.picture(source));
      return snapshot.picture(source);
    },

    redirect(path) {
      return followRedirects(path, (step) => {
        record(cells.redirect(step));
        const redirect = snapshot.redirectFrom(step);
        if (redirect !== undefined) record(cells.document('redirect', redirect.documentId));
        return redirect;
      });
    },
  };
}

/**
 * Where redirects lead from a path in the end; nothing when no redirect leaves from it,
 * when its content is gone, or when the redirects go round in circles.
 *
 * @param redirectFrom what the redirect from one path says
 */
export function followRedirects(
  path: string,
  redirectFrom: (path: string) => DocumentOf<'redirect'> | undefined,
): string | undefined {
  let step = redirectFrom(path);
  let target: string | undefined;
  for (let hops = 0; step !== undefined; hops += 1) {
    if (step.kind === 'gone' || step.to === null || hops === LONGEST_CHAIN) return undefined;
    target = step.to;
    step = redirectFrom(target);
  }
  return target;
}
