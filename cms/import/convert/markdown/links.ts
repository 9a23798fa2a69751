import type { Image, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** Where a link goes once imported; null when its address means nothing: its words stay. */
export type LinkTarget = string | null;

/** Asks for the new address of each link, and unwraps those that lead nowhere. */
export function rewriteLinks(
  tree: Root,
  target: (address: string, line: number | null) => LinkTarget,
): void {
  visit(tree, 'link', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const line = node.position?.start.line ?? null;
    const isEmpty = plainText(node).trim() === '' && !node.children.some(isImage);
    const address = isEmpty ? null : target(node.url, line);
    if (address === null) {
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    }
    node.url = address;
    return undefined;
  });
}

/** Asks for the new address of each image. One without words takes them from its title. */
export function rewriteImages(
  tree: Root,
  target: (
    image: { url: string; alternativeText: string | null },
    line: number | null,
  ) => string | null,
): void {
  visit(tree, 'image', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const alternativeText = node.alt?.trim() || node.title?.trim() || null;
    const url = target({ url: node.url, alternativeText }, node.position?.start.line ?? null);
    if (url === null) {
      const words =
        alternativeText === null ? [] : [{ type: 'text' as const, value: alternativeText }];
      parent.children.splice(index, 1, ...words);
      return [SKIP, index + words.length];
    }
    Object.assign(node, { url, alt: alternativeText, title: null } satisfies Partial<Image>);
    return undefined;
  });
}

function isImage(node: { type: string }): boolean {
  return node.type === 'image';
}
