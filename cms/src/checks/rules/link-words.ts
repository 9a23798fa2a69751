import { criteria } from '../criteria.ts';
import type { Rule } from '../rule.ts';
import { elementsNamed, excerptOf, wordsOf } from '../text/text.ts';

const vague = new Set([
  ...[
    'ici',
    'là',
    'cliquez ici',
    'cliquer ici',
    'cliquez',
    'clic',
    'par ici',
    'click here',
    'here',
  ],
  ...['lien', 'le lien', 'ce lien', 'lien ici', 'suivez ce lien', 'suivre ce lien', 'link'],
  ...['en savoir plus', 'savoir plus', 'plus d’informations', 'plus d’infos', 'plus', 'suite'],
  ...['lire la suite', 'la suite', 'voir', 'voir plus', 'lire', 'télécharger', 'détails', 'page'],
  ...['cette page', 'ce site', 'site', 'cet article', 'article', 'document', 'ce document'],
]);

/** Links that do not say where they lead when they are read out of their sentence. */
export const linkWords: Rule = {
  name: 'link-words',
  check: ({ texts }) =>
    texts.flatMap((text) =>
      elementsNamed(text, 'a')
        .filter(({ element }) => isVague(wordsOf(element)))
        .map(({ element, line }) => ({
          level: 'advisory' as const,
          field: text.field,
          line,
          excerpt: excerptOf(wordsOf(element)),
          message: `Le lien « ${wordsOf(element)} » ne dit pas où il mène : liez plutôt les mots qui nomment la page.`,
          rgaa: criteria.explicitLink,
        })),
    ),
};

function isVague(words: string): boolean {
  const plain = words
    .toLowerCase()
    .replace(/'/g, '’')
    .replace(/[^\p{Letter}’ ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return vague.has(plain);
}
