import GithubSlugger from 'github-slugger';
import type { Root } from 'hast';
import { elementsOf, rewriteElements, textOf } from './tree.ts';

/** Anchors of the page around the text, beside those that start with `section-`. */
const reserved = ['contenu', 'menu'];

export const isHeading = (tagName: string) => /^h[1-6]$/.test(tagName);

/**
 * Puts a text's headings under the page's own title: the highest become `h2` and no level is
 * skipped. Each has an anchor; every anchor of the text is given once.
 */
export function fitHeadings(tree: Root): void {
  rewriteElements(tree, (node) =>
    isHeading(node.tagName) && textOf(node).trim() === '' ? node.children : undefined,
  );
  const slugger = new GithubSlugger();
  for (const id of reserved) slugger.slug(id);
  const open: number[] = [];
  for (const node of elementsOf(tree)) {
    if (isHeading(node.tagName)) {
      // The notes come after the whole text, not within its last part.
      if (node.properties.id === 'footnote-label') open.length = 0;
      const level = Number(node.tagName.slice(1));
      while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
      node.tagName = `h${Math.min(6, open.length + 2)}`;
      open.push(level);
      node.properties.id = slugger.slug(String(node.properties.id ?? textOf(node)) || 'titre');
    } else if (node.properties.id !== undefined) {
      node.properties.id = slugger.slug(String(node.properties.id), true);
    }
  }
}
