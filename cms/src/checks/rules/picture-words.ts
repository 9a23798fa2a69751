import { isMarkedDecorative } from '@parvis/shared';
import { criteria } from '../criteria.ts';
import { type CheckedDocument, wordsIn } from '../document.ts';
import type { Place } from '../point.ts';
import type { Rule } from '../rule.ts';
import { elementsNamed, excerptOf } from '../text/text.ts';

/** Characters that one still listens to without losing the thread. */
const LONGEST = 150;

const fileName =
  /\.(?:png|jpe?g|gif|webp|avif|svg|heic|tiff?|bmp)$|^(?:img|dsc[fn]?|pxl|screenshot|capture)[ _-]?\d/i;
const sayNothing =
  /^(?:(?:une?|l[ea’']|cette) ?)?(?:image|photo(?:graphie)?|illustration|visuel|logo|capture(?: d[’']écran)?|picture|sans titre|untitled|bannière|couverture)(?: ?\d+)?\.?$/i;

/** Pictures whose alternative text tells nothing, or too much. */
export const pictureWords: Rule = {
  name: 'picture-words',
  check: (document) =>
    alternatives(document).flatMap(({ words, ...place }) => {
      const message = isMarkedDecorative(words) ? undefined : faultOf(words);
      if (message === undefined) return [];
      return [
        {
          level: 'advisory' as const,
          ...place,
          excerpt: excerptOf(words),
          message,
          rgaa: criteria.relevantAlternative,
        },
      ];
    }),
};

function faultOf(words: string): string | undefined {
  if (fileName.test(words)) {
    return 'Le texte de remplacement d’une image est un nom de fichier : dites plutôt ce que l’image montre.';
  }
  if (sayNothing.test(words)) {
    return 'Le texte de remplacement d’une image ne dit rien d’elle : dites ce qu’elle montre, ou « décorative ».';
  }
  if (words.length > LONGEST) {
    return `Le texte de remplacement d’une image est long (${words.length} caractères) : gardez l’essentiel, et mettez le reste dans le texte.`;
  }
  return undefined;
}

function alternatives(document: CheckedDocument): (Place & { words: string })[] {
  const ofCover =
    document.values.cover != null && document.values.coverDecorative !== true
      ? wordsIn(document, 'coverAlternative')
      : '';
  return [
    ...document.texts.flatMap((text) =>
      elementsNamed(text, 'img').map(({ element, line }) => ({
        field: text.field,
        line,
        words: String(element.properties.alt ?? '').trim(),
      })),
    ),
    { field: 'coverAlternative', words: ofCover },
  ].filter(({ words }) => words !== '');
}
