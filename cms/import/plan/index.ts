import { createHash } from 'node:crypto';
import type { DocumentType } from '@parvis/shared';
import type {
  Conversion,
  ConvertedDocument,
  ConvertedPicture,
  FileOutcome,
} from '../convert/converted.ts';

/** What an earlier import noted of something it made, or could not make. */
export interface ImportRecord {
  source: string;
  sourceDigest: string | null;
  contentDigest: string | null;
  uid: string | null;
  target: string | null;
  outcome: FileOutcome['outcome'];
  /** The `updatedAt` of the document as the import wrote it; another one means that staff wrote since. */
  writtenAt: string | null;
}

/** A document that the CMS has, by what an import must know of it. */
export interface ExistingDocument {
  updatedAt: string;
  isPublished: boolean;
}

/** What the CMS holds before an import. */
export interface Existing {
  records: ReadonlyMap<string, ImportRecord>;
  documents: Readonly<Record<DocumentType, ReadonlyMap<string, ExistingDocument>>>;
  /** Redirects, by the address they lead from. */
  redirects: ReadonlyMap<string, { documentId: string; to: string | null; kind: string }>;
  /** Stored pictures, by path. */
  pictures: ReadonlySet<string>;
}

/**
 * What is to be done with a document. In a conflict the CMS's own is kept: staff changed it,
 * deleted it or made one like it since.
 */
type Action = 'create' | 'update' | 'unchanged' | 'conflict';

export type PlannedDocument = ConvertedDocument & {
  action: Action;
  digest: string;
  /** For a conflict, why, in French. */
  reason: string | null;
};

export interface PlannedPicture extends ConvertedPicture {
  action: 'upload' | 'unchanged';
}

/** A plain value: all that will be written, nothing of it done yet. */
export interface Plan {
  documents: PlannedDocument[];
  pictures: PlannedPicture[];
  files: FileOutcome[];
}

/** Decides what to write. Pure: it compares what was converted with what is there. */
export function planImport(conversion: Conversion, existing: Existing): Plan {
  return {
    documents: conversion.documents.map((converted) => ({
      ...converted,
      digest: digestOf(converted),
      ...decide(converted, existing),
    })),
    pictures: conversion.pictures.map((one) => ({
      ...one,
      action: existing.pictures.has(one.picture.source) ? 'unchanged' : 'upload',
    })),
    files: conversion.files,
  };
}

function decide(
  converted: ConvertedDocument,
  existing: Existing,
): Pick<PlannedDocument, 'action' | 'reason'> {
  const { type, source, document } = converted;
  if (type === 'redirect') {
    const known = existing.redirects.get(document.from);
    if (known !== undefined && known.documentId !== document.documentId) {
      return conflict(`la rédaction a déjà une redirection depuis « ${document.from} »`);
    }
    if (known?.to === document.to && known.kind === document.kind) return settled('unchanged');
  }
  const present = existing.documents[type].get(document.documentId);
  const record = existing.records.get(source);
  const wasMade = record?.target === document.documentId;
  if (present === undefined) {
    return wasMade
      ? conflict('la rédaction l’a supprimé depuis l’import précédent')
      : settled('create');
  }
  if (!wasMade) return settled('update');
  if (record.contentDigest === digestOf(converted)) return settled('unchanged');
  if (present.updatedAt !== record.writtenAt || !present.isPublished) {
    return conflict('la rédaction l’a modifié depuis l’import précédent : sa version est gardée');
  }
  return settled('update');
}

function settled(action: Action): Pick<PlannedDocument, 'action' | 'reason'> {
  return { action, reason: null };
}

function conflict(reason: string): Pick<PlannedDocument, 'action' | 'reason'> {
  return { action: 'conflict', reason };
}

/** The hash of what a document says. Its slug is the CMS's to keep once it has one. */
export function digestOf({ type, document }: ConvertedDocument): string {
  const { slug: _, ...said } = { slug: null, ...document };
  return createHash('sha256')
    .update(JSON.stringify([type, said]))
    .digest('hex');
}
