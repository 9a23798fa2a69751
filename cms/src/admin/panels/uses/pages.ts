import { sections } from '../../../../../shared/src/addresses.ts';
import type { TouchedPage } from './answer.ts';

const names: Readonly<Record<string, string>> = {
  [sections.home]: 'Accueil',
  [sections.posts]: 'Actualités',
  [sections.roles]: 'Recrutement',
  [sections.closedRoles]: 'Offres closes',
  [sections.startups]: 'Startups',
  [sections.authors]: 'Communauté',
  [sections.incubators]: 'Incubateurs',
  [sections.statistics]: 'Statistiques',
  [sections.search]: 'Recherche',
  '/plan-du-site/': 'Plan du site',
};

/** What staff call a page of the site: « Accueil », « Actualités, page 3 », the title of a document. */
export function nameOf({ address, title }: Pick<TouchedPage, 'address' | 'title'>): string {
  if (title !== null) return title;
  const path = pathOf(address);
  const [, list = '', number] = path.match(/^(.*\/)page\/(\d+)\/$/) ?? [];
  if (number !== undefined) return `${names[list] ?? list}, page ${number}`;
  return names[path] ?? path;
}

/** The path of an address, as people read it. */
export function pathOf(address: string): string {
  return decodeURI(new URL(address).pathname);
}
