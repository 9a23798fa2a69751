import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

type Depth = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * Makes a body's headings the continuation of the page's own title: they begin at the second level,
 * go down one level at a time, and none is empty nor repeats the page's title first.
 */
export function fitHeadings(tree: Root, title: string | null): void {
  const [first] = tree.children;
  if (first?.type === 'heading' && title !== null && isSame(plainText(first), title)) {
    tree.children.shift();
  }
  tree.children = tree.children.filter(
    (node) => node.type !== 'heading' || plainText(node).trim() !== '' || holdsPicture(node),
  );
  const open: Depth[] = [];
  visit(tree, 'heading', (heading) => {
    while (open.length > 0 && (open.at(-1) as Depth) >= heading.depth) open.pop();
    open.push(heading.depth);
    heading.depth = Math.min(open.length + 1, 6) as Depth;
    const [only, ...others] = heading.children;
    if (only?.type === 'strong' && others.length === 0) heading.children = only.children;
  });
}

function holdsPicture(node: Root['children'][number]): boolean {
  return 'children' in node && node.children.some((child) => child.type === 'image');
}

function isSame(a: string, b: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(a) === letters(b);
}
