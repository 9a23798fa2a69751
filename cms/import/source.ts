/** The vocabulary of the import: what is read, and what becomes of it. */

/** The two sites that are imported: each is a folder that Jekyll used to build. */
export type SiteName = 'blog' | 'site';

/** The kinds of files that an old site holds. */
export type CollectionName =
  | 'post'
  | 'category'
  | 'categoryData'
  | 'author'
  | 'startup'
  | 'role'
  | 'incubator'
  | 'organisation'
  | 'phase'
  | 'fast';

/** Something that staff should know about a file, in French. `line` counts from 1. */
export interface Remark {
  line: number | null;
  message: string;
}

/** One file of an old site, by its names only. */
export interface SourceFile {
  /** Its path as the person who runs the import would type it. */
  path: string;
  /** Its identity: the same wherever the site's folder lies. `blog/content/_posts/….md` */
  key: string;
  site: SiteName;
}

/** A file that holds one thing to import: its front matter parsed, its body as text. */
export interface ContentFile extends SourceFile {
  collection: CollectionName;
  /** The file's name without folder nor extension, in one Unicode form. */
  name: string;
  /** Hash of the file's bytes. */
  digest: string;
  fields: Fields;
  body: string;
  /** The line of the file on which the body starts. */
  bodyLine: number;
  remarks: Remark[];
}

/** A file that can't be imported, and why. */
export interface RefusedFile extends SourceFile {
  collection: CollectionName | null;
  remark: Remark;
}

/** A front matter, or a mapping inside it, as typed questions. Reading a key marks it as known. */
export interface Fields {
  /** Whether the key is there with something in it. */
  has(key: string): boolean;
  /** The line of a key, or of the mapping itself. */
  line(key?: string): number | null;
  /** A scalar as its author wrote it, trimmed, without control characters; null when absent or empty. */
  text(key: string): string | null;
  /** `yes` and `oui` are true too; null when absent or neither. */
  boolean(key: string): boolean | null;
  /** A list of scalars; one scalar alone is a list of one. Empty items are left out. */
  texts(key: string): string[];
  /** A list of mappings; items that are not mappings are left out with a remark. */
  mappings(key: string): Fields[];
  /** A list of scalars, mappings or both, as they come. */
  items(key: string): (string | Fields)[];
  /** Marks keys as known, which have no equivalent nor meaning outside of the old site. */
  ignore(...keys: string[]): void;
  /** One remark for each key that was never asked for. */
  unknown(): Remark[];
}
