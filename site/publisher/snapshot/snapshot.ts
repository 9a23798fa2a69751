import {
  type AnyDocument,
  type DocumentOf,
  type DocumentType,
  dayOf,
  documentTypes,
  endOfDay,
  isVisible,
  orderOf,
  type PublicPicture,
  type RelationName,
  relations,
  type SluggedType,
} from '@parvis/shared';
import { type Cell, cells } from './cells.ts';
import { picturesOf } from './pictures.ts';
import { createSortedIds, type SortedIds } from './sorted-ids.ts';

/** A published document with the version that the CMS gave it. */
export interface Entry {
  type: DocumentType;
  documentId: string;
  version: string;
  document: AnyDocument;
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
  /** The moment it shows. */
  at(): Date;
  /** Every published document, the ones that wait for their date too. */
  entries(): Iterable<Entry>;
  version(type: DocumentType, documentId: string): string | undefined;
  /** The next moment at which time alone changes what visitors see. */
  nextMoment(): Date;

  /** Takes in what changed in the CMS. Returns the cells that changed. */
  apply(changes: Changes): Set<Cell>;
  /** Moves to another moment, later or earlier. Returns the cells that changed. */
  moveTo(at: Date): Set<Cell>;
  /** Names a picture's public file, or forgets it. Returns the cells that changed. */
  setPicture(source: string, picture: PublicPicture | undefined): Set<Cell>;

  today(): string;
  document<T extends DocumentType>(type: T, documentId: string): DocumentOf<T> | undefined;
  documentIdBySlug(type: SluggedType, slug: string): string | undefined;
  list(type: DocumentType): readonly string[];
  slugs(type: SluggedType): readonly string[];
  referrers(relation: RelationName, documentId: string): Iterable<string>;
  picture(source: string): PublicPicture | undefined;
  /** Paths on the CMS of all pictures that visible documents show. */
  pictureSources(): Iterable<string>;
  /** What the redirect from a path says. */
  redirectFrom(path: string): DocumentOf<'redirect'> | undefined;
}

type Ids = Set<string>;

export function createSnapshot(at: Date): Snapshot {
  const published = new Map<string, Entry>();
  const waiting = new Map<string, Entry>();
  const visible = new Map<DocumentType, Map<string, AnyDocument>>();
  const sorted = new Map<DocumentType, SortedIds<AnyDocument>>();
  const idsBySlug = new Map<string, Ids>();
  const slugCounts = new Map<DocumentType, Map<string, number>>();
  const referrersOf = new Map<string, Ids>();
  const pictureUses = new Map<string, number>();
  const pictures = new Map<string, PublicPicture>();
  const idsByRedirect = new Map<string, Ids>();
  let moment = at;
  let day = dayOf(at);

  for (const type of documentTypes) {
    const documents = new Map<string, AnyDocument>();
    visible.set(type, documents);
    sorted.set(
      type,
      createSortedIds(orderOf(type) as (a: AnyDocument, b: AnyDocument) => number, (id) =>
        must(documents.get(id), `${type} ${id} is listed but not held`),
      ),
    );
  }

  function documentsOf(type: DocumentType): Map<string, AnyDocument> {
    return must(visible.get(type), `no such type: ${type}`);
  }

  function sortedOf(type: DocumentType): SortedIds<AnyDocument> {
    return must(sorted.get(type), `no such type: ${type}`);
  }

  function show(entry: Entry, changed: Set<Cell>): void {
    const { type, document } = entry;
    const before = documentsOf(type).get(document.documentId);
    if (before !== undefined && isSame(before, document)) return;

    changed.add(cells.document(type, document.documentId));
    const listBefore = sortedOf(type).ids;
    if (before !== undefined) unindex(type, before);
    index(type, document);
    reportIndexes(type, before, document, changed);
    if (!isSameList(listBefore, sortedOf(type).ids)) changed.add(cells.list(type));
  }

  function hide(type: DocumentType, documentId: string, changed: Set<Cell>): void {
    const before = documentsOf(type).get(documentId);
    if (before === undefined) return;

    changed.add(cells.document(type, documentId));
    changed.add(cells.list(type));
    unindex(type, before);
    reportIndexes(type, before, undefined, changed);
  }

  function index(type: DocumentType, document: AnyDocument): void {
    const { documentId } = document;
    documentsOf(type).set(documentId, document);
    sortedOf(type).insert(document);
    for (const key of relationKeys(type, document)) addTo(referrersOf, key, documentId);
    for (const source of picturesOf(document)) count(pictureUses, source, 1);
    if ('slug' in document) {
      addTo(idsBySlug, slugKey(type, document.slug), documentId);
      count(slugCountsOf(type), document.slug, 1);
    }
    if ('from' in document) addTo(idsByRedirect, document.from, documentId);
  }

  function unindex(type: DocumentType, document: AnyDocument): void {
    const { documentId } = document;
    sortedOf(type).remove(document);
    documentsOf(type).delete(documentId);
    for (const key of relationKeys(type, document)) removeFrom(referrersOf, key, documentId);
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
    at: () => moment,
    entries: () => published.values(),
    version: (type, documentId) => published.get(keyOf(type, documentId))?.version,

    nextMoment() {
      let next = endOfDay(day);
      for (const entry of waiting.values()) {
        const date = new Date((entry.document as DocumentOf<'post'>).publicationDate);
        if (date < next) next = date;
      }
      return next;
    },

    apply(changes) {
      const changed = new Set<Cell>();
      for (const { type, documentId } of changes.remove) {
        published.delete(keyOf(type, documentId));
        waiting.delete(keyOf(type, documentId));
        hide(type, documentId, changed);
      }
      for (const entry of changes.put) {
        published.set(keyOf(entry.type, entry.documentId), entry);
        placeInTime(entry, changed);
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
    list: (type) => sortedOf(type).ids,
    slugs: (type) => [...slugCountsOf(type).keys()].sort(),
    referrers: (relation, documentId) =>
      referrersOf.get(cells.referrers(relation, documentId)) ?? [],
    picture: (source) => pictures.get(source),
    pictureSources: () => pictureUses.keys(),
    redirectFrom(path) {
      const id = smallest(idsByRedirect.get(path));
      return id === undefined
        ? undefined
        : (documentsOf('redirect').get(id) as DocumentOf<'redirect'>);
    },
  };

  function placeInTime(entry: Entry, changed: Set<Cell>): void {
    const key = keyOf(entry.type, entry.documentId);
    if (isVisible(entry.type, entry.document, moment)) {
      waiting.delete(key);
      show(entry, changed);
    } else {
      waiting.set(key, entry);
      hide(entry.type, entry.documentId, changed);
    }
  }
}

/** Reports the indexes in which a document stands differently than before. */
function reportIndexes(
  type: DocumentType,
  before: AnyDocument | undefined,
  after: AnyDocument | undefined,
  changed: Set<Cell>,
): void {
  for (const cell of indexCells(type, before).symmetricDifference(indexCells(type, after))) {
    changed.add(cell);
    if (cell.startsWith('slug ')) changed.add(cells.slugs(type as SluggedType));
  }
}

function indexCells(type: DocumentType, document: AnyDocument | undefined): Set<Cell> {
  if (document === undefined) return new Set();
  const found = new Set<Cell>(relationKeys(type, document));
  if ('slug' in document) found.add(slugKey(type, document.slug));
  if ('from' in document) found.add(cells.redirect(document.from));
  return found;
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

function isSame(a: AnyDocument, b: AnyDocument): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
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

function must<Value>(value: Value | undefined, message: string): Value {
  if (value === undefined) throw new Error(message);
  return value;
}
