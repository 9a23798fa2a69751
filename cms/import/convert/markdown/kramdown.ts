import { outsideCode } from './code.ts';

/** A change from what kramdown understood to what every Markdown parser does. Lines keep their numbers. */
type Rewriting = (text: string) => string;

const blankLines = (text: string) => text.replace(/[^\n]/g, '');

const withoutDirectives: Rewriting = (text) =>
  text
    .replace(/\{::comment\}[\s\S]*?\{:\/(?:comment)?\}/g, blankLines)
    .replace(/\{:[:/][a-z]*(?:\s[^}\n]*)?\/?\}/g, '');

const withoutTableOfContents: Rewriting = (text) =>
  text.replace(/^[ \t]*(?:[*+-]|\d+\.)[ \t]+.*\n[ \t]*\{:[ \t]*toc[^}\n]*\}/gim, blankLines);

/** `{: .class #id}` alone on its line or after a word, and `## Title {#id}`. */
const withoutAttributes: Rewriting = (text) =>
  text
    .replace(/[ \t]*\{:(?![:/])[^}\n]*\}/g, '')
    .replace(/^(#{1,6}[ \t].*?)[ \t]*\{#[\w-]+\}[ \t]*$/gm, '$1');

const withoutBlockEnds: Rewriting = (text) => text.replace(/^\^[ \t]*$/gm, '');

/** `##Title` is a title; `#word` may be a hashtag, except where it is alone and begins with a capital. */
const withSpacedHeadings: Rewriting = (text) =>
  text
    .replace(/^(#{2,6})(?=[^\s#])/gm, '$1 ')
    .replace(/(^|\n\n)#(?=\p{Lu}[^\n#]*(?:\n\n|\n?$))/gu, '$1# ');

const withGuillemets: Rewriting = (text) =>
  text.replace(/<<[ \t\u00a0]*([^<>\n]+?)[ \t\u00a0]*>>/g, '« $1 »');

/** `[text] (https://…)` and `[text](an address with spaces)`. */
const withWholeLinks: Rewriting = (text) =>
  text
    .replace(/(\[[^[\]\n]+\])[ \t]+\((?=(?:https?:\/\/|mailto:|\/)[^\s)]+\))/g, '$1(')
    .replace(
      /(\]\()[ \t]*([^()<>"\n]*?[^()<>"\s][ \t]+[^()<>"\n]*?)[ \t]*(\)|[ \t]+"[^"\n]*"\))/g,
      '$1<$2>$3',
    )
    .replace(/(\]\()[ \t]+(?=\S)/g, '$1');

/** A table whose first row is not followed by `|---|`: the first row becomes its header. */
const withTableHeaders: Rewriting = (text) =>
  text.replace(
    /(^|\n[ \t]*\n)([ \t]*\|.+\|[ \t]*)\n(?=[ \t]*\|(?![ \t]*:?-))/g,
    (_, before: string, row: string) => {
      const cells = row
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/).length;
      return `${before}${row}\n|${' --- |'.repeat(cells)}\n`;
    },
  );

/** `Term` then `: definition`. */
const withoutDefinitionLists: Rewriting = (text) =>
  text.replace(
    /(^|\n\n)([^\s>*#|:\n-][^\n]*)\n:[ \t]+(?=\S)/g,
    (_, before: string, term: string) => `${before}**${term.trim()}**\\\n`,
  );

const rewritings: readonly Rewriting[] = [
  withoutDirectives,
  withoutTableOfContents,
  withoutAttributes,
  withoutBlockEnds,
  withSpacedHeadings,
  withGuillemets,
  withWholeLinks,
  withTableHeaders,
  withoutDefinitionLists,
];

const ABBREVIATION = /^[ \t]*\*\[([^\]\n]+)\]:[ \t]*(.+)$/gm;

/**
 * Rewrites the forms that only kramdown understands, and those that it forgave.
 * Abbreviations (`*[DGT]: Direction…`) are spelt out the first time they are met.
 */
export function withoutKramdown(text: string): string {
  return outsideCode(text, (prose) => {
    const abbreviations: [string, string][] = [];
    const rewritten = rewritings
      .reduce((current, rewrite) => rewrite(current), prose)
      .replace(ABBREVIATION, (_, short: string, long: string) => {
        abbreviations.push([short, long.trim()]);
        return '';
      });
    return abbreviations.reduce(spellOut, rewritten);
  });
}

function spellOut(text: string, [short, long]: [string, string]): string {
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(short)}(?![\\p{L}\\p{N}])`, 'u');
  return text.replace(word, () => `${short} (${long})`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
