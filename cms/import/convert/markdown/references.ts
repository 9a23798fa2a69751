import type { Definition, Image, Link, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Puts each address that is defined elsewhere in the text (`[text][1]`) where it is used. */
export function inlineReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node, index, parent) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  visit(tree, (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (definition === undefined || parent === undefined || index === undefined) return;
    const { url, title = null } = definition;
    const inlined: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', url, title, children: node.children }
        : { type: 'image', url, title, alt: node.alt ?? null };
    parent.children[index] = { ...inlined, ...(node.position && { position: node.position }) };
  });
}
