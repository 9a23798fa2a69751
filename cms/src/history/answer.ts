/**
 * What the CMS tells of the history of a document. The admin reads this file too, and cannot read
 * the whole vocabulary: Strapi's screens have another version of its library of dates.
 */

/** A stretch of a text that was compared. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** How one field differs, in French. */
export type Change =
  /** `null` when the field says nothing. */
  | { kind: 'value'; before: string | null; after: string | null }
  | { kind: 'text'; pieces: readonly Piece[] }
  /** Relations and parts. `isReordered`: the same things, in another order. */
  | { kind: 'list'; added: readonly string[]; removed: readonly string[]; isReordered: boolean };

export interface Difference {
  /** The attribute of the document. */
  field: string;
  /** « Missions › n° 2 › Début ». */
  label: string;
  change: Change;
}

/** One act that visitors saw. */
export interface VersionTold {
  /** Of a published version, from 1. */
  number: number | null;
  act: 'published' | 'withdrawn' | 'deleted';
  at: string;
  /** `automatic`: a schedule or an import; `earlier`: before the CMS kept a history. */
  cause: 'staff' | 'automatic' | 'earlier';
  /** The name of who did it, as it was then. */
  by: string | null;
  /** The release of the site that first carried it, when it is known. */
  release: number | null;
}

export interface VersionsAnswer {
  /** The newest first. */
  versions: readonly VersionTold[];
  /** `silent` when the publisher could not be asked of its releases. */
  site: 'known' | 'silent';
}

export interface ComparisonAnswer {
  differences: readonly Difference[];
}

export interface RestoredAnswer {
  /** What could not be restored, each in a French sentence. */
  left: readonly string[];
}

/** Why a save was refused: somebody saved since the form was loaded. */
export interface Conflict {
  /** What the draft is now: a form that names it has seen what others changed. */
  state: string;
  /** Who saved since, as they are called; without those who have no account. */
  by: readonly string[];
  /** Whether all of it was done from the account of who is told. */
  isOwn: boolean;
  /** When the last of it was saved. */
  at: string;
  /** What changed since the form was loaded; `null` when what it was loaded from is not kept. */
  differences: readonly Difference[] | null;
}

/** The name of the error that carries a conflict. */
export const STALE_SAVE = 'StaleSaveError';

/** The header in which a form says which state it was loaded from. */
export const LOADED_STATE = 'x-parvis-loaded-state';
