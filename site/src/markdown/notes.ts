import type { Root } from 'hast';
import { elementsOf, textOf } from './tree.ts';

/**
 * Says what the notes of a text and the links to and fro are, and names each call, which is but a
 * number. https://www.w3.org/TR/dpub-aria-1.1/
 */
export function nameNotes(tree: Root): void {
  for (const node of elementsOf(tree)) {
    const { properties } = node;
    if ('dataFootnotes' in properties) {
      node.properties = { role: 'doc-endnotes', ariaLabelledBy: [TITLE], className: ['footnotes'] };
    } else if (properties.id === TITLE) {
      delete properties.className;
    } else if ('dataFootnoteRef' in properties) {
      const { href, id } = properties;
      node.properties = { href, id, role: 'doc-noteref', ariaLabel: `Note ${textOf(node)}` };
    } else if ('dataFootnoteBackref' in properties) {
      const { href, ariaLabel } = properties;
      node.properties = { href, role: 'doc-backlink', ariaLabel };
    }
  }
}

const TITLE = 'footnote-label';
