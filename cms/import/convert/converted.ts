import type { DocumentOf, DocumentType } from '@parvis/shared';
import type { Picture } from '../read/pictures.ts';
import type { CollectionName, Remark, SourceFile } from '../source.ts';

/** A document as it will be published; the CMS dates it. */
export type Fresh<T extends DocumentType> = Omit<DocumentOf<T>, 'updatedAt'>;

/** A document made from the old sites. */
export type ConvertedDocument = {
  [T in DocumentType]: {
    type: T;
    /** What it was made from: a file's key, or a name of its own when several files made it. */
    source: string;
    document: Fresh<T>;
  };
}[DocumentType];

/** What became of a file. Refused, its remarks say why; imported with remarks, what was lost or guessed. */
export interface FileOutcome extends SourceFile {
  collection: CollectionName | 'picture' | 'redirects' | null;
  digest: string | null;
  outcome: 'imported' | 'warned' | 'refused';
  remarks: readonly Remark[];
  /** The document the file became, when it became one. */
  documentId: string | null;
}

/** A picture to store, with the words that say what it shows where they are known. */
export interface ConvertedPicture {
  picture: Picture;
  alternativeText: string | null;
  /** Known to tell nothing that the text beside it does not. */
  decorative?: boolean;
}

/** Everything that the old sites become: plain values, that can be printed, tested and refused. */
export interface Conversion {
  documents: ConvertedDocument[];
  pictures: ConvertedPicture[];
  files: FileOutcome[];
}
