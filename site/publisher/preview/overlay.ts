import {
  type AnyDocument,
  type DocumentOf,
  type DocumentType,
  orderOf,
  type PublicPicture,
  type RelationName,
  relations,
} from '@parvis/shared';
import type { Content } from '../snapshot/snapshot.ts';

/** A document in the place of its published version, or beside those that are published. */
export interface Laid {
  type: DocumentType;
  document: AnyDocument;
}

/**
 * The content of the site as it would be with other documents in it. Nothing of it changes: what
 * is laid over it is seen by who reads the result only, whatever date it bears.
 *
 * @param pictures that the site does not have, by their path on the CMS
 */
export function overlay(
  content: Content,
  laid: readonly Laid[],
  pictures: ReadonlyMap<string, PublicPicture> = new Map(),
): Content {
  const documentsOf = (type: DocumentType) =>
    laid.filter((one) => one.type === type).map(({ document }) => document);
  const overlaid = (type: DocumentType, documentId: string) =>
    documentsOf(type).find((document) => document.documentId === documentId);

  function document<T extends DocumentType>(type: T, id: string): DocumentOf<T> | undefined {
    return (overlaid(type, id) as DocumentOf<T> | undefined) ?? content.document(type, id);
  }

  /** A list as it is, without what is laid over it, then with those of them that stand in it. */
  function withLaid(
    type: DocumentType,
    ids: readonly string[],
    stands: (document: AnyDocument) => boolean,
  ): readonly string[] {
    const documents = documentsOf(type);
    if (documents.length === 0) return ids;
    const compare = orderOf(type) as (a: AnyDocument, b: AnyDocument) => number;
    let list = ids.filter((id) => overlaid(type, id) === undefined);
    for (const one of documents.filter(stands)) {
      const after = list.findIndex((id) => {
        const other = document(type, id);
        return other !== undefined && compare(other, one) > 0;
      });
      list = list.toSpliced(after === -1 ? list.length : after, 0, one.documentId);
    }
    return list;
  }

  const list = (type: DocumentType) => withLaid(type, content.list(type), () => true);

  return {
    today: content.today,
    document,
    list,

    documentIdBySlug(type, slug) {
      const own = documentsOf(type).find((one) => 'slug' in one && one.slug === slug);
      if (own !== undefined) return own.documentId;
      const id = content.documentIdBySlug(type, slug);
      return id === undefined || overlaid(type, id) !== undefined ? undefined : id;
    },

    slugs(type) {
      if (documentsOf(type).length === 0) return content.slugs(type);
      return [...new Set(list(type).flatMap((id) => document(type, id)?.slug ?? []))].sort();
    },

    referrerIds(relation: RelationName, documentId: string) {
      const { from, targets } = relations[relation];
      const pointsHere = (one: AnyDocument) =>
        (targets as (document: AnyDocument) => readonly string[])(one).includes(documentId);
      return withLaid(from, content.referrerIds(relation, documentId), pointsHere);
    },

    picture: (source) => content.picture(source) ?? pictures.get(source),

    redirectFrom(path) {
      const own = documentsOf('redirect').find((one) => 'from' in one && one.from === path);
      if (own !== undefined) return own as DocumentOf<'redirect'>;
      const found = content.redirectFrom(path);
      return found && overlaid('redirect', found.documentId) === undefined ? found : undefined;
    },
  };
}
