import type { Element, Root } from 'hast';
import { element, elementsOf, rewriteElements, text, textOf } from './tree.ts';

/**
 * Lets a wide table scroll by itself, keyboard included, and says what its headers head. Headers
 * that say nothing are left out: Markdown has no table without a line for them.
 */
export function frameTables(tree: Root): void {
  let rank = 0;
  rewriteElements(tree, (node) => {
    if (node.tagName === 'th' && node.properties.scope === undefined) node.properties.scope = 'col';
    if (node.tagName !== 'table') return undefined;
    rank += 1;
    node.children = node.children.filter((part) => !isEmptyHead(part));
    const caption = elementsOf(node).find(({ tagName }) => tagName === 'caption');
    const label = caption === undefined ? `Tableau ${rank}` : textOf(caption);
    return [
      element('div', { className: ['table'], role: 'region', ariaLabel: label, tabIndex: 0 }, [
        node,
      ]),
    ];
  });
}

function isEmptyHead(part: Element['children'][number]): boolean {
  if (part.type !== 'element' || part.tagName !== 'thead') return false;
  return textOf(part).trim() === '' && elementsOf(part).every(({ tagName }) => tagName !== 'img');
}

/** Lets long lines of code scroll by themselves, keyboard included. */
export function frameCode(tree: Root): void {
  let rank = 0;
  for (const node of elementsOf(tree)) {
    if (node.tagName !== 'pre') continue;
    rank += 1;
    Object.assign(node.properties, { role: 'region', tabIndex: 0 });
    node.properties.ariaLabel = `Extrait de code ${rank}`;
  }
}

/** Shows the boxes of a task list as signs: nobody can tick them here. */
export function showTasks(tree: Root): void {
  rewriteElements(tree, (node) =>
    node.tagName === 'input' ? [text(node.properties.checked ? '☑' : '☐')] : undefined,
  );
}
