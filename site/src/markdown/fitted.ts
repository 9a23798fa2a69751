import type { Root } from 'hast';
import { pairStrayMarks } from './emphasis.ts';
import { fitHeadings } from './headings.ts';
import { unwrapBlocks } from './inline.ts';
import { safeTree } from './parsing.ts';

/** The tree of a text whose headings stand below a page's own, with their final anchors. */
export function fittedTree(markdown: string): Root {
  const tree = safeTree(markdown);
  unwrapBlocks(tree);
  pairStrayMarks(tree);
  fitHeadings(tree);
  return tree;
}
