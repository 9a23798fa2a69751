import type { SearchKind } from '@parvis/shared';

/** What visitors call the kinds of documents, and how the address of a search does. */
export const kinds: Record<SearchKind, { one: string; many: string; inAddress: string }> = {
  post: { one: 'Actualité', many: 'Actualités', inAddress: 'actualites' },
  role: { one: 'Offre', many: 'Offres', inAddress: 'offres' },
  startup: { one: 'Startup', many: 'Startups', inAddress: 'startups' },
  author: { one: 'Membre', many: 'Membres', inAddress: 'membres' },
  incubator: { one: 'Incubateur', many: 'Incubateurs', inAddress: 'incubateurs' },
  page: { one: 'Page', many: 'Pages', inAddress: 'pages' },
};

/** In the order in which they are offered. */
export const kindNames = Object.keys(kinds) as SearchKind[];
