import { criteria } from '../criteria.ts';
import { internalPath } from '../links/internal.ts';
import type { Rule } from '../rule.ts';
import { elementsNamed, type Text, wordsOf } from '../text/text.ts';

/** Links that say the same and lead to different pages. */
export const linkSameWords: Rule = {
  name: 'link-same-words',
  check: ({ texts }, { siteUrl }) => texts.flatMap((text) => faultsIn(text, siteUrl)),
};

function faultsIn(text: Text, siteUrl: string): ReturnType<Rule['check']> {
  const targets = new Map<string, string>();
  const said = new Set<string>();
  return elementsNamed(text, 'a').flatMap(({ element, line }) => {
    const words = wordsOf(element);
    const key = words.toLowerCase();
    const href = String(element.properties.href ?? '');
    const target = (internalPath(href, siteUrl) ?? href).replace(/\/?(?:#.*)?$/, '');
    // Notes are numbered, and lead to themselves.
    if (key === '' || target === '' || 'dataFootnoteRef' in element.properties) return [];
    const first = targets.get(key);
    targets.set(key, first ?? target);
    if (first === undefined || first === target || said.has(key)) return [];
    said.add(key);
    return [
      {
        level: 'advisory' as const,
        field: text.field,
        line,
        excerpt: words,
        message: `Deux liens disent « ${words} » et ne mènent pas au même endroit : donnez-leur des mots différents.`,
        rgaa: criteria.explicitLink,
      },
    ];
  });
}
