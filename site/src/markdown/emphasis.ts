import type { Element, Root, RootContent } from 'hast';
import { element } from './tree.ts';

const literal = new Set(['code', 'pre', 'kbd', 'samp']);

/**
 * Makes the `**` that CommonMark left as they are into what was meant: « **gras **suite » is
 * bold up to the second mark. A mark without its pair is dropped.
 */
export function pairStrayMarks(parent: Root | Element): void {
  const parts = (parent.children as RootContent[]).flatMap(splitMarks);
  const lastMark = parts.filter((part) => part === MARK).length;
  const children: RootContent[] = [];
  let seen = 0;
  let bold: RootContent[] | undefined;
  for (const part of parts) {
    if (part !== MARK) {
      if (part.type === 'element' && !literal.has(part.tagName)) pairStrayMarks(part);
      (bold ?? children).push(part);
      continue;
    }
    seen += 1;
    if (bold !== undefined) {
      children.push(element('strong', {}, bold as Element['children']));
      bold = undefined;
    } else if (seen < lastMark) {
      bold = [];
    }
  }
  parent.children = children as typeof parent.children;
}

const MARK = Symbol('**');

function splitMarks(node: RootContent): (RootContent | typeof MARK)[] {
  if (node.type !== 'text' || !node.value.includes('**')) return [node];
  return node.value
    .split(/(?<!\d)\*\*+|\*\*+(?!\d)/)
    .flatMap((value, index): (RootContent | typeof MARK)[] => [
      ...(index === 0 ? [] : ([MARK] as const)),
      ...(value === '' ? [] : [{ type: 'text', value } as const]),
    ]);
}
