import type { Element, ElementContent, Root, RootContent } from 'hast';

/** What stands in place of an element: nothing said keeps it, an empty list removes it. */
type Replacement = RootContent[] | undefined;

/**
 * Walks a tree from its leaves up and lets `decide` replace each element.
 * Ancestors come outermost first.
 */
export function rewriteElements(
  root: Root,
  decide: (element: Element, ancestors: readonly Element[]) => Replacement,
): void {
  const rewriteChildren = (parent: Root | Element, ancestors: readonly Element[]) => {
    const children = (parent.children as RootContent[]).flatMap((child) => {
      if (child.type !== 'element') return [child];
      rewriteChildren(child, [...ancestors, child]);
      return decide(child, ancestors) ?? [child];
    });
    parent.children = children as typeof parent.children;
  };
  rewriteChildren(root, []);
}

/** All elements in reading order. */
export function* elementsOf(parent: Root | Element): Generator<Element> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** The words a node shows. */
export function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') return node.children.map(textOf).join('');
  return '';
}

export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}
