import { type CheckedDocument, piecesOf } from '../document.ts';
import type { Place } from '../point.ts';
import { elementsOf, excerptOf, wordsOf } from '../text/text.ts';

/** A link somewhere in a document. */
export interface Link extends Place {
  href: string;
}

/** What holds addresses that are no links: what a document or a redirect is at. */
const notLinks = new Set(['slug', 'from']);

/** Every link and picture of a document: in its long texts, and typed as they are in its fields. */
export function linksIn(document: CheckedDocument): Link[] {
  return [...linksInTexts(document), ...linksInFields(document)];
}

function linksInTexts({ texts }: CheckedDocument): Link[] {
  return texts.flatMap((text) =>
    elementsOf(text).flatMap(({ element, line }): Link[] => {
      const { href, src } = element.properties;
      const address = element.tagName === 'a' ? href : element.tagName === 'img' ? src : undefined;
      if (typeof address !== 'string') return [];
      return [
        {
          field: text.field,
          line,
          href: address,
          excerpt: excerptOf(wordsOf(element)) ?? excerptOf(address),
        },
      ];
    }),
  );
}

function linksInFields(document: CheckedDocument): Link[] {
  return piecesOf(document).flatMap(({ field, words }) => {
    if (notLinks.has(field)) return [];
    const whole = /^\/(?!\/)\S*$/.test(words.trim()) ? [words.trim()] : [];
    const inside = words.match(/https?:\/\/[^\s<>"«»)]+/gi) ?? [];
    return [...whole, ...inside].map((found) => {
      const href = found.replace(/[.,;:!?…]+$/, '');
      return { field, href, excerpt: excerptOf(href) };
    });
  });
}
