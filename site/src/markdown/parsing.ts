import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { type Features, markdownToHast } from 'satteri';
import { allowed } from './allowed.ts';
import { keepAlignment, linkEmbeds } from './before-sanitising.ts';

const features: Features = {
  frontmatter: false,
  gfm: {
    footnotes: {
      label: 'Notes',
      backLabel: 'Retour au texte, note {reference}',
      clobberPrefix: 'note-',
    },
  },
  rawHtml: true,
  smartPunctuation: { quotes: false, dashes: true, ellipses: true },
};

/** What was read last: a page often shows the beginning of a text, then the text. */
let latest: { markdown: string; tree: Root } | undefined;

/**
 * The tree of a text, with nothing in it that could act or that is not for readers.
 * To change at will: nobody else has it.
 */
export function safeTree(markdown: string): Root {
  const known = latest?.markdown === markdown ? latest.tree : undefined;
  latest = undefined;
  return known ?? parse(markdown);
}

/** The same tree, to be read and left as it is. */
export function readSafeTree(markdown: string): Readonly<Root> {
  if (latest?.markdown !== markdown) latest = { markdown, tree: parse(markdown) };
  return latest.tree;
}

function parse(markdown: string): Root {
  const tree = markdownToHast(openMarkdownBlocks(markdown), { features }) as Root;
  linkEmbeds(tree);
  keepAlignment(tree);
  return sanitize(tree, allowed) as Root;
}

const markdownBlock = /^[ \t]*(<(?:div|section|article|aside)\b[^>]*\bmarkdown\b[^>]*>)[ \t]*/gim;

/**
 * Jekyll reads Markdown inside `<div markdown="1">`, CommonMark only after a blank line:
 * the blank line is added. A text without such a block is returned as it is.
 */
function openMarkdownBlocks(markdown: string): string {
  if (!markdown.includes('markdown')) return markdown;
  return markdown.replace(markdownBlock, '\n$1\n\n');
}
