import {
  type AnyDocument,
  type Picture,
  type PreviewFile,
  type PublicPicture,
  previewPath,
} from '@parvis/shared';
import { picturesOf } from '../snapshot/pictures.ts';

/** The types of pictures that the CMS takes, by the endings of their names. */
const types: Readonly<Record<string, `image/${string}`>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** What a file is sent as; none for what is no picture. */
export function pictureType(path: string): `image/${string}` | undefined {
  const ending = path.split('?')[0]?.split('.').at(-1)?.toLowerCase() ?? '';
  return types[ending];
}

/**
 * The pictures of drafts as a page may show them before the site has them: the files of the CMS
 * as they are, through the preview. Those of unknown size are left to be shown as missing.
 *
 * @param files the sizes of those that texts name
 */
export function draftPictures(
  documents: readonly AnyDocument[],
  files: readonly PreviewFile[],
  link: string,
): Map<string, PublicPicture> {
  const known = new Map<string, Sized>(files.map((file) => [file.source, file]));
  for (const value of documents.flatMap((document) => Object.values(document))) {
    if (isPicture(value)) known.set(value.source, value);
  }
  const pictures = new Map<string, PublicPicture>();
  for (const [source, { width, height }] of known) {
    const type = pictureType(source);
    if (width === null || height === null || type === undefined) continue;
    const path = `${previewPath(link).slice(0, -1)}${encodeURI(source)}`;
    pictures.set(source, { path, width, height, formats: [{ type, widths: [{ path, width }] }] });
  }
  return pictures;
}

/** Whether one of the drafts shows a file of the CMS. @param path on the CMS, decoded, without its version */
export function showsFile(
  documents: readonly AnyDocument[],
  files: readonly PreviewFile[],
  path: string,
): boolean {
  const sources = [
    ...documents.flatMap((one) => [...picturesOf(one)]),
    ...files.map(({ source }) => source),
  ];
  return sources.some((source) => source.split('?')[0] === path);
}

type Sized = Pick<Picture, 'width' | 'height'>;

function isPicture(value: unknown): value is Picture {
  return typeof value === 'object' && value !== null && 'source' in value;
}
