import { criteria } from '../criteria.ts';
import type { Rule } from '../rule.ts';
import { elementsNamed, excerptOf, wordsOf } from '../text/text.ts';

/** Links whose words are a web address, which voices spell. */
export const linkBareAddress: Rule = {
  name: 'link-bare-address',
  check: ({ texts }) =>
    texts.flatMap((text) =>
      elementsNamed(text, 'a')
        .filter(({ element }) => /^(?:https?:\/\/|www\.)\S+$/i.test(wordsOf(element)))
        .map(({ element, line }) => ({
          level: 'advisory' as const,
          field: text.field,
          line,
          excerpt: excerptOf(wordsOf(element)),
          message: 'Une adresse sert de lien : liez plutôt des mots qui disent où elle mène.',
          rgaa: criteria.explicitLink,
        })),
    ),
};
