import type { DocumentOf, DocumentType, SluggedType } from './documents/index.ts';
import type { Neighbours } from './neighbours.ts';
import type { ListName } from './pages.ts';
import type { RelationName, Relations } from './relations.ts';

/** A picture as a page shows it: public paths, and pixels. */
export interface PublicPicture {
  /** The one file for whoever takes but one: feeds, other sites, browsers of another age. */
  path: string;
  width: number;
  height: number;
  /** The same picture in each format, the one to prefer first, that of `path` last. */
  formats: PictureFormat[];
}

/** A picture in one format: its files, narrowest first. */
export interface PictureFormat {
  type: `image/${string}`;
  widths: { path: string; width: number }[];
}

/**
 * What a query may read of the snapshot. Each method is recorded, so that a later change
 * recomputes only the queries that read what changed. Only visible documents are seen.
 *
 * Of a document, the long texts and `updatedAt` are recorded by themselves, when they are read:
 * a query that shows only its title is not computed again because its text changed.
 */
export interface Reading {
  /** The calendar day in Paris. */
  today(): string;
  document<T extends DocumentType>(type: T, documentId: string): DocumentOf<T> | undefined;
  bySlug<T extends SluggedType>(type: T, slug: string): DocumentOf<T> | undefined;
  /** Identifiers of all documents of a type, in the order visitors see them. */
  list(type: DocumentType): readonly string[];
  /** How many numbered pages a list has: see `numberedPages`. */
  pageCount(list: ListName): number;
  /**
   * Identifiers on one page of a list, as `itemsOfPage` cuts it; `null` for the first page. A page
   * is recorded by itself: what comes or goes on another one does not concern it.
   */
  page(list: ListName, number: number | null): readonly string[];
  /** What stands next to a document in a list, recorded by itself as a page of it is. */
  neighbours(list: ListName, documentId: string): Neighbours;
  /** Slugs of all documents of a type, in no promised order. */
  slugs(type: SluggedType): readonly string[];
  /** Identifiers of the documents that point at this one, in the order visitors see them. */
  referrerIds(relation: RelationName, documentId: string): readonly string[];
  /** The documents that point at this one through a relation, in the order visitors see them. */
  referrers<R extends RelationName>(
    relation: R,
    documentId: string,
  ): readonly DocumentOf<Relations[R]['from']>[];
  /**
   * The answer to a question that many queries share, as a plain value. It is computed once
   * for all of them, and they are computed again only when it differs: a list drawn from all
   * documents of a type does not make every page that uses it depend on each of them.
   *
   * @param question a function of a module, always the same one
   */
  shared<Answer>(question: (reading: Reading) => Answer): Answer;
  /** What a path of the CMS (`/uploads/…`) is called on the site; none while it is missing. */
  picture(source: string): PublicPicture | undefined;
  /** Where an old address leads now, if a redirect says so. */
  redirect(path: string): string | undefined;
}

/** A named, pure question that a page asks of the snapshot. Its answer is a plain value. */
// biome-ignore lint/suspicious/noExplicitAny: a query's arguments are its own affair, and `any` is what lets each keep them
export type Query = (reading: Reading, ...args: any[]) => unknown;
export type Queries = Record<string, Query>;

/** The same questions as a template asks them: the reading is already given. */
export type Asked<Q extends Queries> = {
  [Name in keyof Q]: Q[Name] extends (reading: Reading, ...args: infer Args) => infer Answer
    ? (...args: Args) => Answer
    : never;
};

/**
 * How a change of a route's file is activated relative to others: new pages before the lists
 * that link to them, so that no visitor follows a link to a page that is not there yet.
 */
export type RouteKind = 'page' | 'list';

/** One public address, which renders to one file. */
export interface Route {
  /** `/actualites/un-titre/` or `/feed.xml`. */
  address: string;
  kind: RouteKind;
}

/** The site's templates, compiled once with no content inside. */
export interface CompiledSite {
  queries: Queries;
  /** Named groups of routes: each is computed again only when what it read has changed. */
  routeGroups: Record<string, (reading: Reading) => Route[]>;
  /** Likewise, those whose page may be searched: the query `searchEntry` says with which words. */
  searchGroups: Record<string, (reading: Reading) => Route[]>;
  /** Answers as the site would, with `ask` for content. @throws what the template throws */
  render(address: string, ask: Asked<Queries>): Promise<{ status: number; body: string }>;
}
