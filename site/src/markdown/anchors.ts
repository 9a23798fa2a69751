import { decodedPath, type Reading } from '@parvis/shared';
import { documentAt } from '../routes/live.ts';
import { fitHeadings } from './headings.ts';
import { safeTree } from './parsing.ts';
import { elementsOf } from './tree.ts';

/**
 * Whether the text shown at a live address has an anchor.
 *
 * @param hash `#l’anchor`, encoded as in an address
 */
export function hasAnchor(reading: Reading, address: string, hash: string): boolean {
  const text = textOf(documentAt(reading, address));
  if (!text) return false;
  const tree = safeTree(text);
  fitHeadings(tree);
  const anchor = decodedPath(hash.slice(1));
  return elementsOf(tree).some(({ properties }) => properties.id === anchor);
}

function textOf(document: ReturnType<typeof documentAt>): string | null {
  if (document === undefined) return null;
  if ('body' in document) return document.body;
  return 'biography' in document ? document.biography : null;
}
