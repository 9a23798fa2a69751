import type { Root } from 'hast';
import { type Options, raw } from 'hast-util-raw';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';

/** The tree of a text, where the elements written in HTML stand beside those written in Markdown. */
export function hastOf(markdown: string): Root {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  // Positions are only kept for a file, of which no more is used than its text.
  const file = { value: markdown, toString: () => markdown } as unknown as Options['file'];
  return raw(toHast(tree, { allowDangerousHtml: true }), { file }) as Root;
}
