import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { SKIP, visit } from 'unist-util-visit';
import { mendEmphasis } from './emphasis.ts';
import { fitHeadings } from './headings.ts';
import { withoutHtml } from './html.ts';
import { withoutKramdown } from './kramdown.ts';
import { type LinkTarget, rewriteImages, rewriteLinks } from './links.ts';
import { type LiquidContext, withoutLiquid } from './liquid.ts';
import { inlineReferences } from './references.ts';

/** What the surroundings of a text know, for its conversion. */
export interface TextContext {
  /** The title of the page that shows the text. */
  title: string | null;
  variables: LiquidContext['variables'];
  postAddress: LiquidContext['postAddress'];
  link(address: string, line: number | null): LinkTarget;
  image(image: { url: string; alternativeText: string | null }, line: number | null): string | null;
  /** `line` counts from the first line of the text. */
  remark(line: number | null, message: string): void;
}

const MORE = /<!--\s*more\s*-->/i;

/**
 * A text of the old sites (kramdown, Liquid and HTML) as clean Markdown: what it says and how it is
 * ordered is kept, no HTML is left but `sup`, `sub` and `details`.
 */
export function cleanMarkdown(source: string, context: TextContext): string {
  const plain = withoutKramdown(
    withoutLiquid(source.replace(MORE, ''), {
      variables: context.variables,
      postAddress: context.postAddress,
      remark: context.remark,
    }),
  );
  const tree = withoutHtml(parse(plain), context.remark);
  inlineReferences(tree);
  mendEmphasis(tree);
  fitHeadings(tree, context.title);
  rewriteImages(tree, context.image);
  rewriteLinks(tree, context.link);
  removeEmpty(tree);
  return write(tree);
}

/** The part of a text before `<!--more-->`, and the part after; none without that mark. */
export function splitAtMore(source: string): { before: string; after: string } | undefined {
  const mark = MORE.exec(source);
  if (mark === null) return undefined;
  return { before: source.slice(0, mark.index), after: source.slice(mark.index + mark[0].length) };
}

/** Whether a text is only words, that plain text tells as well. */
export function isPlain(source: string): boolean {
  return parse(source).children.every(
    (block) =>
      block.type === 'paragraph' &&
      block.children.every((child) => ['text', 'strong', 'emphasis', 'break'].includes(child.type)),
  );
}

/** The words of a Markdown text, without its signs, on one line. */
export function plainText(source: string): string {
  const tree = withoutHtml(parse(withoutKramdown(source.replace(MORE, ''))), () => {});
  mendEmphasis(tree);
  return words(tree).replace(/\s+/g, ' ').trim();
}

/** The words of a short text that is no paragraph of its own: a title, a name. */
export function plainTitle(source: string): string {
  const oneLine = source.replace(/\s+/g, ' ').trim();
  return /[*_[\]<>&`\\{}]/.test(oneLine)
    ? plainText(`\u2060${oneLine}`).replace(/^\u2060/, '') || oneLine
    : oneLine;
}

function words(node: Nodes): string {
  if (node.type === 'image') return '';
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return textOf(node);
  const isBlock = node.children.some((child) => blocks.has(child.type));
  return node.children
    .map(words)
    .filter((text) => text !== '')
    .join(isBlock ? ' ' : '');
}

const blocks = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'code',
]);

function parse(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

function write(tree: Root): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  }).trim();
}

const prunable = new Set([
  'paragraph',
  'strong',
  'emphasis',
  'delete',
  'list',
  'listItem',
  'blockquote',
]);

/** Takes off what holds nothing any more, and the spaces at either end of a paragraph. */
function removeEmpty(tree: Root): void {
  visit(tree, 'paragraph', (node) => {
    trim(node, 0, /^\s+/);
    trim(node, node.children.length - 1, /\s+$/);
  });
  prune(tree);
}

function prune(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) prune(child);
  visit(parent, (node, index, owner) => {
    if (owner !== parent || index === undefined || owner === undefined) return undefined;
    const isEmptyText = node.type === 'text' && node.value === '';
    const isEmptyParent =
      prunable.has(node.type) && 'children' in node && node.children.length === 0;
    if (!isEmptyText && !isEmptyParent) return SKIP;
    owner.children.splice(index, 1);
    return [SKIP, index];
  });
}

function trim(parent: Parents, index: number, edge: RegExp): void {
  const node = parent.children[index];
  if (node?.type === 'break') parent.children.splice(index, 1);
  if (node?.type === 'text') node.value = node.value.replace(edge, '');
}
