import type { Reading } from '@parvis/shared';
import { toHtml } from 'hast-util-to-html';
import { fittedTree } from './fitted.ts';
import { resolveLinks } from './links.ts';
import { nameNotes } from './notes.ts';
import { showPictures } from './pictures.ts';
import { frameCode, frameTables, showTasks } from './tables.ts';
import { typesetTree } from './typography.ts';
import { showVideos } from './videos/figures.ts';

export { contentsOf, type Part } from './contents.ts';
export { excerptOf, shorten } from './excerpt.ts';
export { wholeTextOf } from './plain-text.ts';
export { readingMinutes } from './reading-time.ts';
export { typeset } from './typography.ts';

/**
 * A text of the CMS as HTML that may stand below a page's `h1`: safe, with live links and
 * pictures, and none of the marks it was written with.
 *
 * @param siteUrl the public address of the site, to know its own links
 */
export function renderMarkdown(reading: Reading, markdown: string | null, siteUrl: string): string {
  if (markdown === null || markdown.trim() === '') return '';
  const tree = fittedTree(markdown);
  showTasks(tree);
  showPictures(tree, reading);
  resolveLinks(tree, reading, siteUrl);
  showVideos(tree);
  nameNotes(tree);
  frameTables(tree);
  frameCode(tree);
  typesetTree(tree);
  return toHtml(tree);
}
