import type { DocumentType } from '@parvis/shared';
import type { PictureProblem } from './media/library.ts';
import type { PageProblem } from './render/renderer.ts';

/** Why a publication was tried. */
export type Reason =
  | 'start'
  | 'signal'
  | 'interval'
  | 'time'
  | 'pictures'
  | 'search'
  | 'command'
  | 'rollback';

export interface DocumentKey {
  type: DocumentType;
  documentId: string;
}

/** Why a version of a document cannot be shown, in French for its editor. */
export interface DocumentProblem extends DocumentKey {
  version: string;
  /** The attribute at fault, when one is known. */
  field: string | null;
  reason: string;
}

/** What a publication did. Durations are milliseconds. */
export interface Publication {
  /** Counts every look since the process started; the logs and the journal name it. */
  publication: number;
  /** The number of the release that is live; unchanged when nothing had to change. */
  release: number;
  /** What changed in the CMS, in words without content. */
  changes: string[];
  rendered: number;
  removed: number;
  durations: { look: number; pictures: number; render: number; activate: number };
}

export interface PublishOptions {
  /** Accepts that many documents are gone. */
  confirm?: boolean;
  /** Renders every page again, and compares every public file with it. */
  full?: boolean;
}

/** What happens during a publication, as it happens. */
export type PublisherEvent =
  | { kind: 'looking'; publication: number; reason: Reason }
  | { kind: 'publishing'; publication: number; documents: DocumentKey[] }
  | { kind: 'released'; publication: number; release: number; documents: DocumentKey[] }
  | { kind: 'unchanged'; publication: number }
  | { kind: 'searchable'; publication: number; release: number }
  | { kind: 'failed'; publication: number; reason: string };

/** What the publisher knows of one document. */
export interface KnownDocument {
  /** The version that the site shows, or will at its date; none when it has none. */
  version: string | undefined;
  /** The address of its page, when that page is live. */
  address: string | undefined;
  /** SHA-256 of the bytes of that page in the live release, in hexadecimal. */
  hash: string | undefined;
  /** When the release that first showed this version was activated, and its number. */
  since: string | undefined;
  release: number | undefined;
  /** When a post whose date is to come will be shown. */
  waitsUntil: string | undefined;
  /** Of a newer version that was set aside. */
  problems: DocumentProblem[];
  /** Of the pictures that its version shows. */
  pictures: PictureProblem[];
}

export interface PublisherStatus {
  release: number;
  /** When that release was activated. */
  activatedAt: string | null;
  /** The release that was gone back to, while new changes wait. */
  heldAt: number | null;
  documents: number;
  routes: number;
  /** Since when something that time alone changes should have been published. */
  lateSince: string | null;
  /** Since when the CMS should have done something that staff planned. */
  planLateSince: string | null;
  /** When the search index last said what the site says. */
  searchedAt: string | null;
  /** How many documents the CMS no longer has, while a person must confirm that it is meant. */
  removalsToConfirm: number | null;
  problems: {
    documents: DocumentProblem[];
    /** With the document that each page is about, when it is about one. */
    pages: (PageProblem & { document: DocumentKey | null })[];
    pictures: (PictureProblem & { documents: DocumentKey[] })[];
  };
}
