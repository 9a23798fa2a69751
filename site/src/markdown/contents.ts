import type { Element } from 'hast';
import { fittedTree } from './fitted.ts';
import { isHeading } from './headings.ts';
import { readSafeTree } from './parsing.ts';
import { isMadeByNotes, tidy, wholeTextOf } from './plain-text.ts';
import { wordsIn } from './reading-time.ts';
import { elementsOf, rewriteElements, textOf } from './tree.ts';
import { typeset } from './typography.ts';

/** A part of a text, with the parts in it. */
export interface Part {
  anchor: string;
  title: string;
  parts: Part[];
}

/** The fewest parts that are worth a table of contents, in a text of some minutes and in a long one. */
const FEWEST = 4;
const FEWEST_OF_LONG = 2;
const LONG = 1500;

/** The parts of a text, for a table of contents; none when one sees them without. */
export function contentsOf(markdown: string): Part[] {
  const fewest = wordsIn(wholeTextOf(markdown)) < LONG ? FEWEST : FEWEST_OF_LONG;
  // Most texts have few headings: they are not read a second time.
  const headings = elementsOf(readSafeTree(markdown)).filter(({ tagName }) => isHeading(tagName));
  if (headings.length < fewest) return [];
  const found = headingsOf(markdown);
  return found.length < fewest ? [] : nested(found);
}

/** The titles of the two highest levels that divide the text itself, not what it quotes or folds. */
function headingsOf(markdown: string): Element[] {
  const found: Element[] = [];
  rewriteElements(fittedTree(markdown), (node, ancestors) => {
    const divides = ancestors.every(({ tagName }) => tagName === 'div');
    if (divides && /^h[23]$/.test(node.tagName) && titleOf(node) !== '') found.push(node);
    return undefined;
  });
  return found;
}

function nested(headings: readonly Element[]): Part[] {
  const parts: Part[] = [];
  for (const heading of headings) {
    const part = { anchor: String(heading.properties.id), title: titleOf(heading), parts: [] };
    const above = heading.tagName === 'h3' ? parts.at(-1) : undefined;
    (above?.parts ?? parts).push(part);
  }
  return parts;
}

/** The words of a heading without the numbers of its notes. */
function titleOf(heading: Element): string {
  const words = (node: Element): string =>
    node.children
      .map((child) => {
        if (child.type !== 'element') return textOf(child);
        return isMadeByNotes(child) ? '' : words(child);
      })
      .join('');
  return typeset(tidy(words(heading)));
}
