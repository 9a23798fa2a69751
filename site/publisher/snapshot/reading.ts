import type { DocumentOf, DocumentType, Reading, RelationName, Relations } from '@parvis/shared';
import { orderOf, relations } from '@parvis/shared';
import { type Cell, cells } from './cells.ts';
import type { Snapshot } from './snapshot.ts';

/** The most redirects followed from one address; a longer chain is a mistake, as a loop is. */
const LONGEST_CHAIN = 10;

/**
 * The snapshot as a query may read it.
 *
 * @param record told of each cell that is read
 */
export function createReading(snapshot: Snapshot, record: (cell: Cell) => void): Reading {
  function document<T extends DocumentType>(type: T, id: string): DocumentOf<T> | undefined {
    record(cells.document(type, id));
    return snapshot.document(type, id);
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

    slugs(type) {
      record(cells.slugs(type));
      return snapshot.slugs(type);
    },

    referrers<R extends RelationName>(relation: R, documentId: string) {
      record(cells.referrers(relation, documentId));
      const { from } = relations[relation];
      const found: DocumentOf<typeof from>[] = [];
      for (const id of snapshot.referrers(relation, documentId)) {
        const referrer = document(from, id);
        if (referrer !== undefined) found.push(referrer);
      }
      return found.sort(orderOf(from)) as DocumentOf<Relations[R]['from']>[];
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
