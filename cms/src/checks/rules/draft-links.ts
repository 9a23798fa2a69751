import { linksIn } from '../links/found.ts';
import { internalPath } from '../links/internal.ts';
import type { Rule } from '../rule.ts';

/** Links to what is not published yet: visitors read their words, and cannot follow them. */
export const draftLinks: Rule = {
  name: 'draft-links',
  check: (document, { siteUrl, stateOf }) =>
    linksIn(document).flatMap(({ href, ...place }): ReturnType<Rule['check']> => {
      const path = internalPath(href, siteUrl);
      if (path === undefined || stateOf(path) !== 'draft') return [];
      const message = `« ${path} » est un brouillon : le lien ne marchera qu’une fois ce contenu publié.`;
      return [{ level: 'advisory', ...place, message }];
    }),
};
