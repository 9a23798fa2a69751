import { criteria } from '../criteria.ts';
import type { Rule } from '../rule.ts';
import { elementsNamed, excerptOf } from '../text/text.ts';

const sameForAll = /video player$|^(?:vidéo|video|iframe|youtube|dailymotion|lecteur vidéo)$/i;

/** Videos and frames of other sites that do not say what they show. */
export const embedTitle: Rule = {
  name: 'embed-title',
  check: ({ texts }) =>
    texts.flatMap((text) =>
      elementsNamed(text, 'iframe', 'video', 'audio', 'embed', 'object').flatMap(
        ({ element, line }): ReturnType<Rule['check']> => {
          const { title, src, data } = element.properties;
          const words = String(title ?? '').trim();
          if (words !== '' && !sameForAll.test(words)) return [];
          return [
            {
              level: 'advisory',
              field: text.field,
              line,
              excerpt: excerptOf(words || String(src ?? data ?? '')),
              message:
                words === ''
                  ? 'Un contenu d’un autre site n’a pas de titre : dites ce qu’il montre dans son attribut « title ».'
                  : `Le titre d’un contenu d’un autre site ne dit rien de lui (« ${words} ») : dites ce qu’il montre.`,
              rgaa: words === '' ? criteria.frameTitle : criteria.relevantFrameTitle,
            },
          ];
        },
      ),
    ),
};
