import type { Element, ElementContent, Root, RootContent } from 'hast';

/** What stands in place of an element: nothing said keeps it, an empty list removes it. */
type Replacement = RootContent[] | undefined;

/**
 * Walks a tree from its leaves up and lets `decide` replace each element.
 * Ancestors come outermost first, and only for the time of the call.
 */
export function rewriteElements(
  root: Root,
  decide: (element: Element, ancestors: readonly Element[]) => Replacement,
): void {
  const ancestors: Element[] = [];
  const rewriteChildren = (parent: Root | Element) => {
    const children = parent.children as RootContent[];
    // Most children stay: a new list is made at the first that does not.
    let rewritten: RootContent[] | undefined;
    for (const [rank, child] of children.entries()) {
      const replacement = child.type === 'element' ? rewrite(child) : undefined;
      if (replacement !== undefined) rewritten ??= children.slice(0, rank);
      rewritten?.push(...(replacement ?? [child]));
    }
    if (rewritten !== undefined) parent.children = rewritten as typeof parent.children;
  };
  const rewrite = (child: Element): Replacement => {
    ancestors.push(child);
    rewriteChildren(child);
    ancestors.pop();
    return decide(child, ancestors);
  };
  rewriteChildren(root);
}

/** All elements in reading order. */
export function elementsOf(parent: Root | Element): Element[] {
  const found: Element[] = [];
  const visit = ({ children }: Root | Element) => {
    for (const child of children) {
      if (child.type !== 'element') continue;
      found.push(child);
      visit(child);
    }
  };
  visit(parent);
  return found;
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
