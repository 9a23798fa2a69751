// These files only: the whole of shared would bring its schemas and dates into the admin's bundle.
import { descriptionOf } from '../../../../shared/src/media/description.ts';
import type { FileDescription } from '../../../../shared/src/media/limits.ts';

/** A file of the media library, as Strapi answers it. */
export interface StoredFile {
  id: number;
  name: string;
  /** Where the CMS serves it. */
  url: string;
  mime: string;
  width?: number | null;
  height?: number | null;
  alternativeText?: string | null;
  decorative?: boolean | null;
  credit?: string | null;
  licence?: string | null;
  updatedAt?: string;
  formats?: { thumbnail?: { url: string } } | null;
}

/** What people say of it. */
export function descriptionIn(file: StoredFile): FileDescription {
  return descriptionOf({ ...file });
}

/** A small version of it; a file that was replaced keeps its address. */
export function thumbnailOf({ url, formats, updatedAt = '' }: StoredFile): string {
  return `${formats?.thumbnail?.url ?? url}?v=${encodeURIComponent(updatedAt)}`;
}
