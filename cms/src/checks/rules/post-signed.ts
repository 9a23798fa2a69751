import { relatedIn } from '../document.ts';
import type { Rule } from '../rule.ts';

/** Announcements that nobody signs, or that are in no category. */
export const postSigned: Rule = {
  name: 'post-signed',
  check: (document) => {
    if (document.type !== 'post') return [];
    return [
      ...(relatedIn(document, 'authors').length === 0
        ? [
            {
              level: 'advisory' as const,
              field: 'authors',
              message: 'Personne ne signe l’annonce : choisissez un ou plusieurs membres.',
            },
          ]
        : []),
      ...(relatedIn(document, 'category').length === 0
        ? [
            {
              level: 'advisory' as const,
              field: 'category',
              message:
                'L’annonce n’a pas de catégorie : choisissez-en une, qui aidera à la retrouver.',
            },
          ]
        : []),
    ];
  },
};
