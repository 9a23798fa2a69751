import type { Element, Nodes, Root } from 'hast';
import { hastOf } from './parsing.ts';

/** A long text of a document, read as the site reads it: Markdown, and the HTML in it. */
export interface Text {
  field: string;
  markdown: string;
  /** What it shows. Its positions are those of `written`. */
  tree: Root;
  /** The text as it was parsed. */
  written: string;
  /** The line of the field of each line of `written`, both from 1. */
  lines: readonly number[];
}

/** Never throws, whatever was typed. */
export function readText(field: string, markdown: string): Text {
  const { written, lines } = openMarkdownBlocks(markdown);
  return { field, markdown, written, lines, tree: hastOf(written) };
}

const markdownBlock =
  /^[ \t]*(<(?:div|section|article|aside)\b[^>]*\bmarkdown\b[^>]*>)[ \t]*(.*)$/i;

/** Puts blank lines around the tags in which old texts have Markdown, as the site does. */
function openMarkdownBlocks(markdown: string): Pick<Text, 'written' | 'lines'> {
  const written: string[] = [];
  const lines = [0];
  for (const [rank, line] of markdown.split(/\r\n|\r|\n/).entries()) {
    const [, tag, rest = ''] = markdownBlock.exec(line) ?? [];
    const parts = tag === undefined ? [line] : ['', tag, '', rest];
    for (const part of parts) {
      written.push(part);
      lines.push(rank + 1);
    }
  }
  return { written: written.join('\n'), lines };
}

/** Elements whose words are not for readers, or are shown as they are. */
const skipped = new Set(
  ['script', 'style', 'noscript', 'svg', 'math', 'template', 'textarea', 'title'].concat([
    'code',
    'pre',
    'kbd',
    'samp',
  ]),
);

/** The line of the field at which something starts; none when the parser lost it. */
export function lineOf(node: Nodes, lines: readonly number[]): number | undefined {
  const start = startOf(node);
  return start && lines[start.line];
}

/** Whether something was written in HTML, not in Markdown. */
export function isHtml(node: Nodes, { written }: Text): boolean {
  return written[startOf(node)?.offset ?? -1] === '<';
}

/** The types forget that a position may have an end and no start, in HTML that is left open. */
const startOf = ({ position }: Nodes) =>
  position?.start as { line: number; offset?: number } | undefined;

/** An element of a text, with those around it, outermost first. */
export interface Found {
  element: Element;
  ancestors: readonly Element[];
  line: number | undefined;
}

/** The elements that a text shows, in reading order, but those in code. */
export function elementsOf({ tree, lines }: Text): Found[] {
  const found: Found[] = [];
  const visit = (parent: Root | Element, ancestors: Element[], around: number | undefined) => {
    for (const child of parent.children) {
      if (child.type !== 'element' || skipped.has(child.tagName)) continue;
      const line = lineOf(child, lines) ?? around;
      found.push({ element: child, ancestors, line });
      visit(child, [...ancestors, child], line);
    }
  };
  visit(tree, [], undefined);
  return found;
}

export function elementsNamed(text: Text, ...names: string[]): Found[] {
  return elementsOf(text).filter(({ element }) => names.includes(element.tagName));
}

/** The words that an element shows, in one line; the alternatives of its pictures are not words. */
export function wordsOf(node: Nodes): string {
  return shownIn(node).replace(/\s+/g, ' ').trim();
}

function shownIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  if ('children' in node) return (node.children as Nodes[]).map(shownIn).join('');
  return '';
}

/** The elements inside one. */
export function elementsIn(parent: Element): Element[] {
  return parent.children.flatMap((child) =>
    child.type === 'element' ? [child, ...elementsIn(child)] : [],
  );
}

const LONGEST_EXCERPT = 80;

/** The beginning of some words, to recognise them. */
export function excerptOf(words: string): string | undefined {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line === '') return undefined;
  return line.length <= LONGEST_EXCERPT ? line : `${line.slice(0, LONGEST_EXCERPT - 1).trimEnd()}…`;
}
