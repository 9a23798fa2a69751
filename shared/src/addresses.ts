import type { SluggedType } from './documents/index.ts';

/** Public addresses: canonical, French, with a trailing slash. */
export const sections = {
  home: '/',
  posts: '/actualites/',
  roles: '/recrutement/',
  closedRoles: '/recrutement/archives/',
  startups: '/startups/',
  authors: '/communaute/',
  incubators: '/incubateurs/',
  statistics: '/statistiques/',
  search: '/recherche/',
} as const;

const addressBuilders: Partial<Record<SluggedType, (slug: string) => string>> = {
  post: (slug) => `${sections.posts}${slug}/`,
  role: (slug) => `${sections.roles}${slug}/`,
  author: (slug) => `${sections.authors}${slug}/`,
  startup: (slug) => `${sections.startups}${slug}/`,
  incubator: (slug) => `${sections.incubators}${slug}/`,
  category: (slug) => `${sections.posts}categorie/${slug}/`,
  page: (slug) => `/${slug}/`,
};

/** The types that have a page of their own. */
export const addressedTypes = [
  'post',
  'role',
  'author',
  'startup',
  'incubator',
  'category',
  'page',
] as const satisfies readonly SluggedType[];
export type AddressedType = (typeof addressedTypes)[number];

/** The address of a document's page. */
export function addressOf(type: AddressedType, slug: string): string;
/** The address of a document's page; none for a type that has no page. */
export function addressOf(type: SluggedType, slug: string): string | undefined;
export function addressOf(type: SluggedType, slug: string): string | undefined {
  return addressBuilders[type]?.(slug);
}

/** The address of a numbered page of a list. */
export function numberedPage(section: string, number: number): string {
  return `${section}page/${number}/`;
}

/** The address of page `number` (from 1) of a list whose first page is the list itself. */
export function listPage(section: string, number: number): string {
  return number === 1 ? section : numberedPage(section, number);
}

/** The feed of what a page shows: every category, member and startup has one below its page. */
export function feedBelow(page: string): string {
  return `${page}feed.xml`;
}

/** The type and slug of the document whose page an address would be; none for any other address. */
export function slugAt(address: string): { type: AddressedType; slug: string } | undefined {
  const slug = address.split('/').at(-2) ?? '';
  const type = addressedTypes.find((candidate) => addressOf(candidate, slug) === address);
  return slug === '' || type === undefined ? undefined : { type, slug };
}
