import type { Element } from 'hast';
import { criteria } from '../criteria.ts';
import { type CheckedDocument, wordsIn } from '../document.ts';
import type { Rule } from '../rule.ts';
import { elementsNamed, excerptOf, isHtml, type Text } from '../text/text.ts';

/** Pictures that say nothing to who does not see them, and are not said to be decorative. */
export const pictureAlternative: Rule = {
  name: 'picture-alternative',
  check: (document) => [
    ...document.texts.flatMap((text) =>
      elementsNamed(text, 'img')
        .filter((found) => isWithout(found.element, text))
        .map(({ element, line }) => ({
          level: 'blocking' as const,
          field: text.field,
          line,
          excerpt: excerptOf(String(element.properties.src ?? '')),
          message:
            'Une image n’a pas de texte de remplacement : décrivez-la entre les crochets, ou écrivez-y « décorative » si elle n’apporte rien au texte.',
          rgaa: criteria.alternative,
        })),
    ),
    ...(isCoverWithout(document)
      ? [
          {
            level: 'blocking' as const,
            field: 'coverAlternative',
            message:
              'L’image de couverture n’a pas de texte de remplacement : décrivez ce qu’elle montre, ou dites-la décorative.',
            rgaa: criteria.alternative,
          },
        ]
      : []),
  ],
};

/** In HTML, an empty `alt` is how one says that a picture is decorative; in Markdown, it is forgotten. */
function isWithout(picture: Element, text: Text): boolean {
  const { alt } = picture.properties;
  if (String(alt ?? '').trim() !== '') return false;
  return alt === undefined || !isHtml(picture, text);
}

/** What the library says of a file. */
interface Cover {
  alternativeText?: unknown;
  decorative?: unknown;
}

function isCoverWithout(document: CheckedDocument): boolean {
  const cover = document.values.cover as Cover | null | undefined;
  if (cover == null || document.values.coverDecorative === true) return false;
  if (wordsIn(document, 'coverAlternative') !== '' || cover.decorative === true) return false;
  return typeof cover.alternativeText !== 'string' || cover.alternativeText.trim() === '';
}
