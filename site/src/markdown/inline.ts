import type { Root } from 'hast';
import { elementsOf, rewriteElements } from './tree.ts';

const inline = new Set(
  ['a', 'abbr', 'b', 'cite', 'del', 'em', 'i', 'ins', 'mark', 's', 'small'].concat([
    'span',
    'strong',
    'sub',
    'sup',
    'u',
  ]),
);
const block = new Set(
  ['blockquote', 'details', 'div', 'dl', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5'].concat([
    'h6',
    'hr',
    'ol',
    'p',
    'pre',
    'section',
    'table',
    'ul',
  ]),
);

/** Takes away inline elements that hold blocks: an unclosed `<b>` would embolden all that follows. */
export function unwrapBlocks(tree: Root): void {
  rewriteElements(tree, (node) => {
    if (!inline.has(node.tagName)) return undefined;
    return elementsOf(node).some(({ tagName }) => block.has(tagName)) ? node.children : undefined;
  });
}
