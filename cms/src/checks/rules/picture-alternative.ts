import { criteria } from '../criteria.ts';
import { wordsIn } from '../document.ts';
import type { Rule } from '../rule.ts';
import { elementsNamed, excerptOf, type Text } from '../text/text.ts';

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
function isWithout(
  { properties, position }: ReturnType<typeof elementsNamed>[number]['element'],
  { written }: Text,
): boolean {
  if (String(properties.alt ?? '').trim() !== '') return false;
  const isHtml = written[position?.start.offset ?? -1] === '<';
  return !(isHtml && properties.alt !== undefined);
}

function isCoverWithout(document: Parameters<Rule['check']>[0]): boolean {
  const cover = document.values.cover as { alternativeText?: string | null } | null | undefined;
  if (cover == null || document.values.coverDecorative === true) return false;
  return wordsIn(document, 'coverAlternative') === '' && !cover.alternativeText?.trim();
}
