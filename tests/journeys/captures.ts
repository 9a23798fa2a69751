import { sections } from '@parvis/shared';

/** A picture of the documentation. */
export interface Capture {
  /** Its file, without its ending. */
  name: string;
  /** What it shows, in French. */
  title: string;
  /** An address; or the section in which to take the first page that the site lists. */
  address: string | { firstOf: string };
  width?: number;
  /** Whether the visitor has chosen a dark screen. */
  isDark?: boolean;
}

const PHONE = 390;

/** Every template, as visitors meet it in the invented sample. */
export const captures: readonly Capture[] = [
  { name: 'home', title: 'Accueil', address: '/' },
  { name: 'home-phone', title: 'Accueil, sur un téléphone', address: '/', width: PHONE },
  { name: 'home-dark', title: 'Accueil, en sombre', address: '/', isDark: true },
  { name: 'posts', title: 'Actualités', address: sections.posts },
  { name: 'post', title: 'Une actualité', address: { firstOf: sections.posts } },
  {
    name: 'post-phone',
    title: 'Une actualité, sur un téléphone',
    address: { firstOf: sections.posts },
    width: PHONE,
  },
  { name: 'roles', title: 'Offres ouvertes', address: sections.roles },
  { name: 'roles-phone', title: 'Offres, sur un téléphone', address: sections.roles, width: PHONE },
  { name: 'role', title: 'Une offre', address: { firstOf: sections.roles } },
  {
    name: 'role-dark',
    title: 'Une offre, en sombre',
    address: { firstOf: sections.roles },
    isDark: true,
  },
  { name: 'closed-roles', title: 'Offres passées', address: sections.closedRoles },
  { name: 'startups', title: 'Startups', address: sections.startups },
  { name: 'startup', title: 'Une startup', address: '/startups/cantinelle/' },
  {
    name: 'startup-phone',
    title: 'Une startup, sur un téléphone',
    address: '/startups/cantinelle/',
    width: PHONE,
  },
  { name: 'members', title: 'Communauté', address: sections.authors },
  { name: 'member', title: 'Un membre', address: { firstOf: sections.authors } },
  { name: 'incubators', title: 'Incubateurs', address: sections.incubators },
  { name: 'incubator', title: 'Un incubateur', address: { firstOf: sections.incubators } },
  { name: 'statistics', title: 'Statistiques', address: '/statistiques/' },
  { name: 'search', title: 'Recherche', address: `${sections.search}?q=accessibilite` },
  { name: 'page', title: 'Une page', address: '/accessibilite/' },
  { name: 'site-map', title: 'Plan du site', address: '/plan-du-site/' },
  { name: 'not-found', title: 'Page introuvable', address: '/startups/cantinele/' },
];

/** The page of the documentation that shows them. */
export function page(shown: readonly Capture[]): string {
  const pictures = shown.map(
    ({ name, title }) => `## ${title}\n\n![${title}](images/${name}.png)\n`,
  );
  const origin =
    'La communauté d’exemple, telle que ses visiteurs la voient. Rien ici n’est écrit à la main : `npm run screenshots` refait ces images et cette page.';
  return `# Le site en images\n\n${origin}\n\n${pictures.join('\n')}`;
}
