import { linksIn } from '../links/found.ts';
import { internalPath } from '../links/internal.ts';
import type { Rule } from '../rule.ts';

/** Links to pages and pictures of our site that do not exist. */
export const deadLinks: Rule = {
  name: 'dead-links',
  check: (document, { siteUrl, stateOf }) =>
    linksIn(document).flatMap(({ href, ...place }): ReturnType<Rule['check']> => {
      const path = internalPath(href, siteUrl);
      if (path === undefined || stateOf(path) !== 'dead') return [];
      const message = path.startsWith('/uploads/')
        ? `« ${path} » n’est pas un fichier du CMS : choisissez-le de nouveau.`
        : `Aucune page publiée n’est à l’adresse « ${path} » : corrigez le lien, ou ôtez-le.`;
      return [{ level: 'blocking', ...place, message }];
    }),
};
