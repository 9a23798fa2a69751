import { isMarkedDecorative } from '@parvis/shared';
import type { Element } from 'hast';
import { criteria } from '../criteria.ts';
import type { Rule } from '../rule.ts';
import { elementsIn, elementsNamed, excerptOf, wordsOf } from '../text/text.ts';

/** Links that lead nowhere, and links that say nothing. */
export const linkEmpty: Rule = {
  name: 'link-empty',
  check: ({ texts }) =>
    texts.flatMap((text) =>
      elementsNamed(text, 'a').flatMap(({ element, line }): ReturnType<Rule['check']> => {
        const fault = faultOf(element);
        return fault === undefined ? [] : [{ field: text.field, line, ...fault }];
      }),
    ),
};

function faultOf(link: Element) {
  const words = wordsOf(link);
  const { href, id, name } = link.properties;
  // An anchor is no link.
  if (href === undefined && (id !== undefined || name !== undefined)) return undefined;
  const target = String(href ?? '').trim();
  if (target === '' || target === '#' || /^javascript:/i.test(target)) {
    return {
      level: 'blocking' as const,
      excerpt: excerptOf(words),
      message: 'Un lien ne mène nulle part : donnez-lui une adresse, ou ôtez-le.',
    };
  }
  if (words !== '' || elementsIn(link).some(hasWords)) return undefined;
  return {
    level: 'advisory' as const,
    excerpt: excerptOf(target),
    message: 'Un lien n’a pas de mots : écrivez où il mène.',
    rgaa: criteria.linkWords,
  };
}

function hasWords({ properties }: Element): boolean {
  const alternative = String(properties.alt ?? '').trim();
  return alternative !== '' && !isMarkedDecorative(alternative);
}
