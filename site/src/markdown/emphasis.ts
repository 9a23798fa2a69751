import type { Element, Root, RootContent } from 'hast';
import { element } from './tree.ts';

const literal = new Set(['code', 'pre', 'kbd', 'samp']);

/**
 * Makes the `**` that CommonMark left as they are into what was meant: « **gras **suite » is
 * bold up to the second mark. A mark without its pair is dropped.
 */
export function pairStrayMarks(parent: Root | Element): void {
  if (!(parent.children as RootContent[]).some(hasMark)) {
    for (const child of parent.children) if (mayHaveMarks(child)) pairStrayMarks(child);
    return;
  }
  const parts = (parent.children as RootContent[]).flatMap(splitMarks);
  const lastMark = parts.filter((part) => part === MARK).length;
  const children: RootContent[] = [];
  let seen = 0;
  let bold: RootContent[] | undefined;
  for (const part of parts) {
    if (part !== MARK) {
      if (mayHaveMarks(part)) pairStrayMarks(part);
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

/** Words without the marks that `pairStrayMarks` would take away. */
export function withoutStrayMarks(words: string): string {
  return words.includes('**') ? words.split(stray).join('') : words;
}

/** Whether marks are marks in it: in code they are what they are. */
export function mayHaveMarks(node: RootContent): node is Element {
  return node.type === 'element' && !literal.has(node.tagName);
}

const MARK = Symbol('**');
const stray = /(?<!\d)\*\*+|\*\*+(?!\d)/;

const hasMark = (node: RootContent) => node.type === 'text' && node.value.includes('**');

function splitMarks(node: RootContent): (RootContent | typeof MARK)[] {
  if (node.type !== 'text' || !hasMark(node)) return [node];
  return node.value
    .split(stray)
    .flatMap((value, index): (RootContent | typeof MARK)[] => [
      ...(index === 0 ? [] : ([MARK] as const)),
      ...(value === '' ? [] : [{ type: 'text', value } as const]),
    ]);
}
