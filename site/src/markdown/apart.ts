import type { Element, ElementContent } from 'hast';
import { element, elementsOf } from './tree.ts';

/** In pixels: a picture that is larger takes a line for itself wherever it is written. */
const LARGEST_AMONG_WORDS = 240;

/**
 * The paragraphs that a paragraph reads as: lines that are made of pictures alone are apart from
 * those of words, so that neither touches the other. A large picture is a line of its own.
 *
 * @param isPicture what is to be set apart
 * @returns the paragraph itself when it has nothing to set apart
 */
export function paragraphsOf(
  paragraph: Element,
  isPicture: (node: ElementContent) => boolean,
): Element[] {
  if (!paragraph.children.some(isPicture)) return [paragraph];
  const parts: { ofPictures: boolean; children: ElementContent[] }[] = [];
  for (const line of linesOf(paragraph.children)) {
    const shown = line.filter((node) => !isBlank(node));
    const last = parts.at(-1);
    const ofPictures = shown.length > 0 && shown.every(isPicture);
    if (shown.length === 0 || last?.ofPictures === ofPictures) last?.children.push(...line);
    else parts.push({ ofPictures, children: line });
  }
  if (parts.length < 2) return [paragraph];
  return parts.map(({ children }) => element('p', paragraph.properties, trimmed(children)));
}

/** Each with what ends it: the end of a line of the text, or a break. */
function* linesOf(children: readonly ElementContent[]): Generator<ElementContent[]> {
  let line: ElementContent[] = [];
  for (const child of children.flatMap(piecesOf)) {
    if (isLarge(child)) {
      yield line;
      yield [child];
      line = [];
      continue;
    }
    line.push(child);
    if (!isBreak(child) && !(child.type === 'text' && child.value.endsWith('\n'))) continue;
    yield line;
    line = [];
  }
  if (line.length > 0) yield line;
}

function piecesOf(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  return node.value.split(/(?<=\n)/).map((value) => ({ type: 'text', value }));
}

const isLarge = (node: ElementContent) =>
  node.type === 'element' &&
  node.tagName === 'picture' &&
  elementsOf(node).some(({ properties }) => Number(properties.width) > LARGEST_AMONG_WORDS);

const isBreak = (node: ElementContent) => node.type === 'element' && node.tagName === 'br';

const isBlank = (node: ElementContent) =>
  isBreak(node) || (node.type === 'text' && node.value.trim() === '');

function trimmed(children: readonly ElementContent[]): ElementContent[] {
  const first = children.findIndex((node) => !isBlank(node));
  const last = children.findLastIndex((node) => !isBlank(node));
  return children.slice(first, last + 1).map((node, rank) => {
    if (node.type !== 'text') return node;
    const begun = rank === 0 ? node.value.trimStart() : node.value;
    return { type: 'text', value: rank === last - first ? begun.trimEnd() : begun };
  });
}
