import type { Reading } from '@parvis/shared';
import { toHtml } from 'hast-util-to-html';
import { pairStrayMarks } from './emphasis.ts';
import { fitHeadings } from './headings.ts';
import { unwrapBlocks } from './inline.ts';
import { resolveLinks } from './links.ts';
import { safeTree } from './parsing.ts';
import { showPictures } from './pictures.ts';
import { frameTables, showTasks } from './tables.ts';

export { excerptOf, shorten } from './excerpt.ts';
export { wholeTextOf } from './plain-text.ts';

/**
 * A text of the CMS as HTML that may stand below a page's `h1`: safe, with live links and
 * pictures, and none of the marks it was written with.
 *
 * @param siteUrl the public address of the site, to know its own links
 */
export function renderMarkdown(reading: Reading, markdown: string | null, siteUrl: string): string {
  if (markdown === null || markdown.trim() === '') return '';
  const tree = safeTree(markdown);
  unwrapBlocks(tree);
  pairStrayMarks(tree);
  fitHeadings(tree);
  showTasks(tree);
  showPictures(tree, reading);
  resolveLinks(tree, reading, siteUrl);
  frameTables(tree);
  return toHtml(tree);
}
