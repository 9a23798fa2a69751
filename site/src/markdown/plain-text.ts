import type { Element, RootContent } from 'hast';
import { mayHaveMarks, withoutStrayMarks } from './emphasis.ts';
import { readSafeTree } from './parsing.ts';

/**
 * The sentences of a text without any of its marks, blocks joined by spaces.
 *
 * @param enough characters after which the blocks that follow are left out
 */
export function plainTextOf(markdown: string, enough = Number.POSITIVE_INFINITY): string {
  return textWithout(isAside, markdown, enough);
}

/** Every word that a text shows, in its titles, tables and notes too: what a search looks through. */
export function wholeTextOf(markdown: string): string {
  return textWithout(isMadeByNotes, markdown, Number.POSITIVE_INFINITY);
}

/** Words with one space between them and none around. */
export const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

const asides = new Set('h1 h2 h3 h4 h5 h6 pre section sup table'.split(' '));
const spaced = new Set(
  'h1 h2 h3 h4 h5 h6 blockquote br caption dd div dt figcaption li ol p pre section summary td th ul'.split(
    ' ',
  ),
);

const isAside = ({ tagName }: Element) => asides.has(tagName);

/** The numbers, arrows and title that the Markdown library adds to notes. */
export const isMadeByNotes = ({ properties }: Element) =>
  properties.id === 'footnote-label' ||
  'dataFootnoteRef' in properties ||
  'dataFootnoteBackref' in properties;

function textWithout(
  isSkipped: (element: Element) => boolean,
  markdown: string,
  enough: number,
): string {
  const readable = (node: RootContent, hasMarks: boolean): string => {
    if (node.type === 'text') return hasMarks ? withoutStrayMarks(node.value) : node.value;
    if (node.type !== 'element' || isSkipped(node)) return '';
    const within = hasMarks && mayHaveMarks(node);
    const words = node.children.map((child) => readable(child, within)).join('');
    return spaced.has(node.tagName) ? ` ${words} ` : words;
  };
  const blocks: string[] = [];
  let length = 0;
  for (const block of readSafeTree(markdown).children) {
    const words = tidy(readable(block, true));
    if (words === '') continue;
    blocks.push(words);
    length += words.length;
    if (length > enough) break;
  }
  return blocks.join(' ');
}
