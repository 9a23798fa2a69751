import type { Parents, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Makes strong what its author meant as strong: `** mot **`, or stars stuck to a letter after
 * a punctuation mark, which strict Markdown shows as stars. A lone `**` is taken off.
 */
export function mendEmphasis(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node) || node.type === 'strong') return;
    if (node.children.some((child) => child.type === 'text' && child.value.includes('**'))) {
      mendChildren(node);
    }
  });
}

const MARK = Symbol('**');
type Piece = PhrasingContent | typeof MARK;

function mendChildren(parent: Parents): void {
  const pieces = (parent.children as PhrasingContent[]).flatMap(split);
  const mended: PhrasingContent[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    if (piece !== MARK) {
      mended.push(piece);
      continue;
    }
    const closing = pieces.indexOf(MARK, index + 1);
    if (closing === -1) continue;
    mended.push(...strong(pieces.slice(index + 1, closing) as PhrasingContent[]));
    index = closing;
  }
  parent.children = mended.filter((node) => node.type !== 'text' || node.value !== '') as never;
}

function split(node: PhrasingContent): Piece[] {
  if (node.type !== 'text') return [node];
  return node.value
    .split(/\*{2,3}/)
    .flatMap((value, index): Piece[] => [...(index > 0 ? [MARK as Piece] : []), text(value)]);
}

/** Spaces at either end of the words go outside of the stars. */
function strong(children: PhrasingContent[]): PhrasingContent[] {
  const kept = children.filter((node) => node.type !== 'text' || node.value !== '');
  const before = trimEdge(kept, 0, /^\s+/);
  const after = trimEdge(kept, kept.length - 1, /\s+$/);
  const inside = kept.filter((node) => node.type !== 'text' || node.value !== '');
  if (inside.length === 0) return [text(before || after)];
  return [text(before), { type: 'strong', children: inside }, text(after)];
}

function trimEdge(nodes: PhrasingContent[], index: number, edge: RegExp): string {
  const node = nodes[index];
  if (node?.type !== 'text') return '';
  const space = edge.exec(node.value)?.[0] ?? '';
  node.value = node.value.replace(edge, '');
  return space;
}

function text(value: string): Text {
  return { type: 'text', value };
}
