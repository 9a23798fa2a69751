import type { Root } from 'hast';
import { element, elementsOf, rewriteElements, text, textOf } from './tree.ts';

/** Lets a wide table scroll by itself, keyboard included, and says what its headers head. */
export function frameTables(tree: Root): void {
  let rank = 0;
  rewriteElements(tree, (node) => {
    if (node.tagName === 'th' && node.properties.scope === undefined) node.properties.scope = 'col';
    if (node.tagName !== 'table') return undefined;
    rank += 1;
    const caption = elementsOf(node).find(({ tagName }) => tagName === 'caption');
    const label = caption === undefined ? `Tableau ${rank}` : textOf(caption);
    return [
      element('div', { className: ['table'], role: 'region', ariaLabel: label, tabIndex: 0 }, [
        node,
      ]),
    ];
  });
}

/** Shows the boxes of a task list as signs: nobody can tick them here. */
export function showTasks(tree: Root): void {
  rewriteElements(tree, (node) =>
    node.tagName === 'input' ? [text(node.properties.checked ? '☑' : '☐')] : undefined,
  );
}
