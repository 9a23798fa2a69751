import { type CheckedDocument, piecesOf } from '../document.ts';
import type { Level, Place } from '../point.ts';
import type { Rule } from '../rule.ts';
import { elementsOf, excerptOf, lineOf, type Text } from '../text/text.ts';

const notWritten: readonly [passage: RegExp, level: Level][] = [
  [/lorem ipsum[^.]{0,40}/i, 'blocking'],
  [
    /(?<![\p{L}\p{N}_])(?:TODO|TBD|FIXME|À (?:COMPLÉTER|REMPLIR|DÉFINIR))(?![\p{L}\p{N}_])/u,
    'blocking',
  ],
  [
    /[[({<](?:à compléter|à remplir|à définir|insérer [^\])}>]{1,40}|votre texte[^\])}>]{0,40})[\])}>]/iu,
    'blocking',
  ],
  // Neither a century nor a number in Roman figures: « XX » is a gap when it stands for an amount.
  [
    /(?<![\p{L}\p{N}])(?:X{3,}|XX(?= ?(?:€|%|euros?|heures?|jours?|personnes?|\/|XX)))(?![\p{L}\p{N}])/u,
    'advisory',
  ],
];

/** What a template, or a first version, left to be written. */
export const leftovers: Rule = {
  name: 'leftovers',
  check: (document) =>
    passagesOf(document).flatMap(({ words, ...place }) =>
      notWritten.flatMap(([passage, level]): ReturnType<Rule['check']> => {
        const found = passage.exec(words)?.[0];
        if (found === undefined) return [];
        const excerpt = excerptOf(found);
        const message = `« ${excerpt} » reste à remplacer par ce que vous voulez dire.`;
        return [{ level, ...place, excerpt, message }];
      }),
    ),
};

function passagesOf(document: CheckedDocument): (Place & { words: string })[] {
  return [...document.texts.flatMap(wordsInText), ...piecesOf(document)];
}

/** The words of a text, each with the line of what holds it; those in code are what they are. */
function wordsInText(text: Text): (Place & { words: string })[] {
  return elementsOf(text).flatMap(({ element, line }) =>
    element.children.flatMap((child) =>
      child.type === 'text'
        ? [
            {
              field: text.field,
              line: lineOf(child, text.lines) ?? line,
              words: child.value,
            },
          ]
        : [],
    ),
  );
}
