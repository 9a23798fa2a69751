import {
  type AnyDocument,
  changedNeighbours,
  changedPages,
  type DocumentOf,
  type DocumentType,
  dayOf,
  endOfDay,
  isVisible,
  itemsOfPage,
  numberedPages,
  orderOf,
  type PublicPicture,
  type RelationName,
  relations,
  type SluggedType,
} from '@parvis/shared';
import { changedCells } from './apart.ts';
import { type Cell, cells } from './cells.ts';
import { picturesOf } from './pictures.ts';
import { createSortedIds, type SortedIds } from './sorted-ids.ts';

/** A published document with the version that the CMS gave it. */
export interface Entry {
  type: DocumentType;
  documentId: string;
  version: string;
  document: AnyDocument;
  /** The release that first showed this version, and when it was made; absent until then. */
  release?: number | undefined;
  since?: string | undefined;
}

/** What differs between two moments of the CMS. */
export interface Changes {
  put: readonly Entry[];
  remove: readonly { type: DocumentType; documentId: string }[];
}

/**
 * All published documents at one moment, as plain values, with every index that queries need
 * kept up to date. A change costs what it touches, not what the site holds.
 *
 * Whatever the order in which documents came, equal documents at an equal moment give equal
 * readings: that is what contract C1 rests on.
 */
export interface Snapshot {
  /** Every published document, the ones that wait for their date too. */
  entries(): Iterable<Entry>;
  entry(type: DocumentType, documentId: string): Entry | undefined;
  /** How many documents are published. */
  count(): number;
  version(type: DocumentType, documentId: string): string | undefined;
  /** When a document that is published but not visible yet will be, as an ISO instant. */
  waitsUntil(type: DocumentType, documentId: string): string | undefined;
  /** The next moment at which time alone changes what visitors see. */
  nextMoment(): Date;

  /**
   * Takes in what changed in the CMS. Returns the cells that changed.
   *
   * @param at shows what is put as it is then: at the moment of the snapshot, unless it is said
   */
  apply(changes: Changes, at?: Date): Set<Cell>;
  /** Moves to another moment, later or earlier. Returns the cells that changed. */
  moveTo(at: Date): Set<Cell>;
  /** Names a picture's public file, or forgets it. Returns the cells that changed. */
  setPicture(source: string, picture: PublicPicture | undefined): Set<Cell>;

  today(): string;
  document<T extends DocumentType>(type: T, documentId: string): DocumentOf<T> | undefined;
  documentIdBySlug(type: SluggedType, slug: string): string | undefined;
  list(type: DocumentType): readonly string[];
  slugs(type: SluggedType): readonly string[];
  referrerIds(relation: RelationName, documentId: string): readonly string[];
  picture(source: string): PublicPicture | undefined;
  /** Paths on the CMS of all pictures that visible documents show. */
  pictureSources(): Iterable<string>;
  /** Whether a visible document shows a picture. */
  shows(source: string): boolean;
  /** What the redirect from a path says. */
  redirectFrom(path: string): DocumentOf<'redirect'> | undefined;
}

/** What visitors may read of a snapshot. */
export type Content = Pick<
  Snapshot,
  | 'today'
  | 'document'
  | 'documentIdBySlug'
  | 'list'
  | 'slugs'
  | 'referrerIds'
  | 'picture'
  | 'redirectFrom'
>;

type Ids = Set<string>;

export function createSnapshot(at: Date): Snapshot {
  const published = new Map<string, Entry>();
  const waiting = new Map<string, Entry>();
  const visible = new Map<DocumentType, Map<string, AnyDocument>>();
  const orders = new Map<Cell, SortedIds<AnyDocument>>();
  const idsBySlug = new Map<string, Ids>();
  const slugCounts = new Map<DocumentType, Map<string, number>>();
  const pictureUses = new Map<string, number>();
  const pictures = new Map<string, PublicPicture>();
  const idsByRedirect = new Map<string, Ids>();
  let moment = at;
  let day = dayOf(at);

  function documentsOf(type: DocumentType): Map<string, AnyDocument> {
    const documents = visible.get(type) ?? new Map<string, AnyDocument>();
    visible.set(type, documents);
    return documents;
  }

  function orderedIds(type: DocumentType, order: Cell): SortedIds<AnyDocument> {
    const known = orders.get(order);
    if (known !== undefined) return known;
    const documents = documentsOf(type);
    const compare = orderOf(type) as (a: AnyDocument, b: AnyDocument) => number;
    const created = createSortedIds(compare, (id) => {
      const document = documents.get(id);
      if (document === undefined) throw new Error(`${type} ${id} is listed but not held`);
      return document;
    });
    orders.set(order, created);
    return created;
  }

  /** Puts one version of a document in the place of another, in every index. */
  function replace(
    type: DocumentType,
    before: AnyDocument | undefined,
    after: AnyDocument | undefined,
    changed: Set<Cell>,
  ): void {
    const touched = new Set([...ordersOf(type, before), ...ordersOf(type, after)]);
    const idsBefore = new Map([...touched].map((order) => [order, orderedIds(type, order).ids]));
    if (before !== undefined) unindex(type, before);
    if (after !== undefined) index(type, after);

    for (const cell of changedCells(type, before, after)) changed.add(cell);
    for (const [order, ids] of idsBefore) {
      for (const cell of changedOrder(order, ids, orderedIds(type, order).ids)) changed.add(cell);
    }
    for (const cell of namesOf(type, before).symmetricDifference(namesOf(type, after))) {
      changed.add(cell);
      if (cell.startsWith('slug ')) changed.add(cells.slugs(type as SluggedType));
    }
    for (const source of picturesShown(before).symmetricDifference(picturesShown(after))) {
      changed.add(cells.use(source));
    }
  }

  function show(entry: Entry, changed: Set<Cell>): void {
    const { type, document } = entry;
    replace(type, documentsOf(type).get(document.documentId), document, changed);
  }

  function hide(type: DocumentType, documentId: string, changed: Set<Cell>): void {
    const before = documentsOf(type).get(documentId);
    if (before !== undefined) replace(type, before, undefined, changed);
  }

  function index(type: DocumentType, document: AnyDocument): void {
    const { documentId } = document;
    documentsOf(type).set(documentId, document);
    for (const order of ordersOf(type, document)) orderedIds(type, order).insert(document);
    for (const source of picturesOf(document)) count(pictureUses, source, 1);
    if ('slug' in document) {
      addTo(idsBySlug, slugKey(type, document.slug), documentId);
      count(slugCountsOf(type), document.slug, 1);
    }
    if ('from' in document) addTo(idsByRedirect, document.from, documentId);
  }

  function unindex(type: DocumentType, document: AnyDocument): void {
    const { documentId } = document;
    for (const order of ordersOf(type, document)) orderedIds(type, order).remove(document);
    documentsOf(type).delete(documentId);
    for (const source of picturesOf(document)) count(pictureUses, source, -1);
    if ('slug' in document) {
      removeFrom(idsBySlug, slugKey(type, document.slug), documentId);
      count(slugCountsOf(type), document.slug, -1);
    }
    if ('from' in document) removeFrom(idsByRedirect, document.from, documentId);
  }

  function slugCountsOf(type: DocumentType): Map<string, number> {
    const counts = slugCounts.get(type) ?? new Map<string, number>();
    slugCounts.set(type, counts);
    return counts;
  }

  return {
    entries: () => published.values(),
    entry: (type, documentId) => published.get(keyOf(type, documentId)),
    count: () => published.size,
    version: (type, documentId) => published.get(keyOf(type, documentId))?.version,

    waitsUntil(type, documentId) {
      const document = waiting.get(keyOf(type, documentId))?.document;
      return document !== undefined && 'publicationDate' in document
        ? document.publicationDate
        : undefined;
    },

    nextMoment() {
      let next = endOfDay(day);
      for (const entry of waiting.values()) {
        const date = new Date((entry.document as DocumentOf<'post'>).publicationDate);
        if (date < next) next = date;
      }
      return next;
    },

    apply(changes, at) {
      const changed = new Set<Cell>();
      for (const { type, documentId } of changes.remove) {
        published.delete(keyOf(type, documentId));
        waiting.delete(keyOf(type, documentId));
        hide(type, documentId, changed);
      }
      for (const entry of changes.put) {
        published.set(keyOf(entry.type, entry.documentId), entry);
        placeInTime(entry, changed, at);
      }
      return changed;
    },

    moveTo(nextMoment) {
      const changed = new Set<Cell>();
      const goesBack = nextMoment < moment;
      moment = nextMoment;
      const today = dayOf(nextMoment);
      if (today !== day) changed.add(cells.today());
      day = today;
      for (const entry of [...(goesBack ? published : waiting).values()]) {
        placeInTime(entry, changed);
      }
      return changed;
    },

    setPicture(source, picture) {
      if (JSON.stringify(pictures.get(source)) === JSON.stringify(picture)) return new Set();
      if (picture === undefined) pictures.delete(source);
      else pictures.set(source, picture);
      return new Set([cells.picture(source)]);
    },

    today: () => day,
    document: <T extends DocumentType>(type: T, documentId: string) =>
      documentsOf(type).get(documentId) as DocumentOf<T> | undefined,
    documentIdBySlug: (type, slug) => smallest(idsBySlug.get(slugKey(type, slug))),
    list: (type) => orders.get(cells.list(type))?.ids ?? [],
    slugs: (type) => [...slugCountsOf(type).keys()].sort(),
    referrerIds: (relation, documentId) =>
      orders.get(cells.referrers(relation, documentId))?.ids ?? [],
    picture: (source) => pictures.get(source),
    pictureSources: () => pictureUses.keys(),
    shows: (source) => pictureUses.has(source),
    redirectFrom(path) {
      const id = smallest(idsByRedirect.get(path));
      return id === undefined
        ? undefined
        : (documentsOf('redirect').get(id) as DocumentOf<'redirect'>);
    },
  };

  function placeInTime(entry: Entry, changed: Set<Cell>, at = moment): void {
    const key = keyOf(entry.type, entry.documentId);
    if (isVisible(entry.type, entry.document, at)) {
      waiting.delete(key);
      show(entry, changed);
    } else {
      waiting.set(key, entry);
      hide(entry.type, entry.documentId, changed);
    }
  }
}

/** The ordered lists a document stands in: that of its type, and those of what it points at. */
function ordersOf(type: DocumentType, document: AnyDocument | undefined): Cell[] {
  return document === undefined ? [] : [cells.list(type), ...relationKeys(type, document)];
}

function picturesShown(document: AnyDocument | undefined): ReadonlySet<string> {
  return document === undefined ? new Set() : picturesOf(document);
}

/** The cells of what a document is found by. */
function namesOf(type: DocumentType, document: AnyDocument | undefined): Set<Cell> {
  const names = new Set<Cell>();
  if (document === undefined) return names;
  if ('slug' in document) names.add(slugKey(type, document.slug));
  if ('from' in document) names.add(cells.redirect(document.from));
  return names;
}

function slugKey(type: DocumentType, slug: string): Cell {
  return cells.slug(type as SluggedType, slug);
}

function relationKeys(type: DocumentType, document: AnyDocument): Cell[] {
  const keys: Cell[] = [];
  for (const [name, relation] of Object.entries(relations)) {
    if (relation.from !== type) continue;
    const targets = relation.targets as (document: AnyDocument) => readonly string[];
    for (const target of targets(document))
      keys.push(cells.referrers(name as RelationName, target));
  }
  return keys;
}

function keyOf(type: DocumentType, documentId: string): string {
  return `${type} ${documentId}`;
}

/** The cells of a list in which it differs from what it was. */
function changedOrder(order: Cell, before: readonly string[], after: readonly string[]): Cell[] {
  if (isSameList(before, after)) return [];
  const changed = [order];
  if (numberedPages(before.length) !== numberedPages(after.length)) {
    changed.push(cells.pageCount(order));
  }
  if (!isSameList(itemsOfPage(before, null), itemsOfPage(after, null))) {
    changed.push(cells.page(order, null));
  }
  for (const number of changedPages(before, after)) changed.push(cells.page(order, number));
  for (const id of changedNeighbours(before, after)) changed.push(cells.neighbours(order, id));
  return changed;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, rank) => id === b[rank]);
}

function addTo(index: Map<string, Ids>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
}

function removeFrom(index: Map<string, Ids>, key: string, id: string): void {
  const ids = index.get(key);
  ids?.delete(id);
  if (ids?.size === 0) index.delete(key);
}

function count(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const total = (counts.get(key) ?? 0) + by;
  if (total === 0) counts.delete(key);
  else counts.set(key, total);
}

function smallest(ids: Ids | undefined): string | undefined {
  if (ids === undefined) return undefined;
  let least: string | undefined;
  for (const id of ids) if (least === undefined || id < least) least = id;
  return least;
}
