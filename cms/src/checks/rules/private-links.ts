import { linksIn } from '../links/found.ts';
import { isPrivate } from '../links/internal.ts';
import type { Rule } from '../rule.ts';

/** Links that work for who wrote them, and for nobody else. */
export const privateLinks: Rule = {
  name: 'private-links',
  check: (document, { siteUrl }) =>
    linksIn(document)
      .filter(({ href }) => isPrivate(href, siteUrl))
      .map(({ href: _, ...place }) => ({
        level: 'blocking' as const,
        ...place,
        message:
          'Un lien mène à votre ordinateur ou à l’espace de rédaction, où les visiteurs n’entrent pas : donnez l’adresse publique de la page.',
      })),
};
