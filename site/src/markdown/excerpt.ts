import type { RootContent } from 'hast';
import { pairStrayMarks } from './emphasis.ts';
import { safeTree } from './parsing.ts';

/** A text without any of its marks, blocks joined by spaces. */
export function plainTextOf(markdown: string): string {
  const tree = safeTree(markdown);
  pairStrayMarks(tree);
  return tidy(tree.children.map(readable).join(' '));
}

/** The first words of a text, at most `length` characters, cut between words. */
export function excerptOf(markdown: string, length: number): string {
  return shorten(plainTextOf(markdown), length);
}

export function shorten(text: string, length: number): string {
  const words = tidy(text);
  if (words.length <= length) return words;
  const cut = words.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s,;:–-]+$/, '')}…`;
}

const skipped = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'section', 'sup', 'table']);
const spaced = new Set(['blockquote', 'br', 'dd', 'div', 'dt', 'li', 'ol', 'p', 'ul']);

function readable(node: RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || skipped.has(node.tagName)) return '';
  const words = node.children.map(readable).join('');
  return spaced.has(node.tagName) ? ` ${words} ` : words;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
