import {
  type AnyDocument,
  addressOf,
  type DocumentType,
  type PublicPicture,
  type SluggedType,
} from '@parvis/shared';
import type { Recorder } from '../render/recorder.ts';
import type { Entry, Snapshot } from '../snapshot/snapshot.ts';
import { type Foreseen, foreseenOf, pageAt } from './foreseen.ts';

/** A draft as a publication would bring it. */
export interface FinishedDraft {
  type: DocumentType;
  document: AnyDocument;
  /** What it shows, by path on the CMS; those that the site has already are left as they are. */
  pictures: ReadonlyMap<string, PublicPicture>;
}

/** What the publication of a draft would touch on the site at once. */
export interface ForeseenPublication extends Foreseen<'new' | 'gone' | 'different'> {
  /** When visitors would read the document, as an ISO instant, if that is to come. */
  from: string | null;
}

/**
 * What the site would be with a draft published now, found as a publication would find it and in
 * memory only: the snapshot has the draft for the time of this call, in which nothing else runs,
 * and no page is rendered. An address that the document leaves leads to its new one, as the CMS
 * then makes it.
 *
 * @returns none when something of the site cannot be made with the draft: a publication would set
 * it aside
 */
export function foreseePublication(
  { type, document, pictures }: FinishedDraft,
  { snapshot, recorder, now }: { snapshot: Snapshot; recorder: Recorder; now: Date },
): ForeseenPublication | undefined {
  const { documentId } = document;
  const before = snapshot.entry(type, documentId);
  const after = { type, documentId, version: '', document };
  const moved = addressesMoved(before, after, snapshot);
  const drawn = [...pictures].filter(([source]) => snapshot.picture(source) === undefined);

  const found = foresee();
  if (found === undefined) return undefined;
  const { gone, others, from } = found;
  const touched = [...gone.map((address) => pageAt(address, 'gone', snapshot)), ...others];
  return { ...foreseenOf(touched), from };

  function foresee() {
    try {
      const changed = snapshot
        .apply({ put: [after, ...moved.put], remove: moved.remove }, now)
        .union(setPictures((picture) => picture));
      const { stale, added, removed, breaks } = recorder.foresee(changed);
      if (breaks) return undefined;
      return {
        gone: removed.map(({ address }) => address),
        others: [
          ...added.map(({ address }) => pageAt(address, 'new', snapshot)),
          ...[...stale].map((address) => pageAt(address, 'different', snapshot)),
        ],
        from: snapshot.waitsUntil(type, documentId) ?? null,
      };
    } finally {
      setPictures(() => undefined);
      const added = before === undefined ? [after] : [];
      snapshot.apply({
        put: [...(before === undefined ? [] : [before]), ...moved.remove],
        remove: [...added, ...moved.put],
      });
    }
  }

  function setPictures(shown: (picture: PublicPicture) => PublicPicture | undefined) {
    const changed = drawn.map(([source, picture]) => snapshot.setPicture(source, shown(picture)));
    return new Set(changed.flatMap((cells) => [...cells]));
  }
}

/** The redirects that the CMS makes and ends as a published document changes its address. */
function addressesMoved(
  before: Entry | undefined,
  after: Entry,
  snapshot: Snapshot,
): { put: Entry[]; remove: Entry[] } {
  const from = before && pageOf(before);
  const to = pageOf(after);
  if (to === undefined || from === to) return { put: [], remove: [] };
  const inTheWay = snapshot.redirectFrom(to);
  const known = inTheWay && snapshot.entry('redirect', inTheWay.documentId);
  return {
    put: from === undefined ? [] : [redirectEntry(from, to)],
    remove: known === undefined ? [] : [known],
  };
}

function pageOf({ type, document }: Entry): string | undefined {
  return 'slug' in document ? addressOf(type as SluggedType, document.slug) : undefined;
}

function redirectEntry(from: string, to: string): Entry {
  const updatedAt = new Date(0).toISOString();
  // No document of the CMS has such an identifier.
  const documentId = `${from} to come`;
  const document = { documentId, updatedAt, from, to, kind: 'permanent' as const };
  return { type: 'redirect', documentId, version: '', document };
}
