import { globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../bin/machine/root.ts';

/** What a server answers with the page of absence, at an address close to one that exists. */
export const NOWHERE = '/recrutement/devs/';

/**
 * Every template that visitors meet, with an address of `crowded` for each state it can be in.
 * A template that is not here fails the tests: nothing of the site escapes the looks below.
 */
export const states: Readonly<Record<string, readonly string[]>> = {
  'index.astro': ['/'],
  'actualites/index.astro': ['/actualites/'],
  'actualites/page/[number].astro': ['/actualites/page/1/'],
  'actualites/categorie/[slug]/index.astro': ['/actualites/categorie/nouvelles/'],
  'actualites/categorie/[slug]/page/[number].astro': ['/actualites/categorie/nouvelles/page/1/'],
  'actualites/annee/[year].astro': ['/actualites/annee/2026/', '/actualites/annee/2025/'],
  'actualites/[slug].astro': [
    '/actualites/on-recrute/',
    '/actualites/billet-0/',
    '/actualites/long/',
    '/actualites/dossier/',
  ],
  'recrutement/index.astro': ['/recrutement/'],
  'recrutement/[slug].astro': [
    '/recrutement/dev/',
    '/recrutement/close/',
    '/recrutement/a-venir/',
    '/recrutement/pourvue/',
    '/recrutement/chez-un-incubateur/',
  ],
  'recrutement/archives/index.astro': ['/recrutement/archives/'],
  'recrutement/archives/page/[number].astro': ['/recrutement/archives/page/2/'],
  'startups/index.astro': ['/startups/'],
  'startups/[slug].astro': [
    '/startups/carte/',
    '/startups/terminee/',
    '/startups/nue/',
    '/startups/longue/',
  ],
  'startups/archives/index.astro': ['/startups/archives/'],
  'startups/archives/page/[number].astro': ['/startups/archives/page/2/'],
  'communaute/index.astro': ['/communaute/'],
  'communaute/[slug].astro': ['/communaute/ada/', '/communaute/leo/', '/communaute/nouvelle/'],
  'communaute/archives/index.astro': ['/communaute/archives/'],
  'communaute/archives/page/[number].astro': ['/communaute/archives/page/2/'],
  'incubateurs/index.astro': ['/incubateurs/'],
  'incubateurs/[slug].astro': ['/incubateurs/atelier/', '/incubateurs/sans-rien/'],
  'recherche/index.astro': ['/recherche/', '/recherche/?q=carte', '/recherche/?q=introuvable'],
  'statistiques/index.astro': ['/statistiques/'],
  'plan-du-site.astro': ['/plan-du-site/'],
  '[slug].astro': ['/a-propos/'],
  '404.html.astro': ['/404.html', NOWHERE],
};

export const addresses = Object.values(states).flat();
/** One address a template: for what its states do not change. */
export const oneEach = Object.values(states).map(([first = '/']) => first);

/** The templates as the sources have them: a page of Astro is a file of this folder. */
export const templateFiles = globSync('**/*.astro', { cwd: join(root, 'site/src/pages') }).sort();

/** The template that Astro would choose for an address: words before parameters. */
export function templateOf(address: string): string | undefined {
  const fits = (file: string) => patternOf(file).test(address);
  return templateFiles.filter(fits).sort((a, b) => parameters(a) - parameters(b))[0];
}

function patternOf(file: string): RegExp {
  const path = file
    .replace(/\.astro$/, '')
    .replace(/(^|\/)index$/, '$1')
    .replace(/\/$/, '')
    .replaceAll('.', '\\.')
    .replace(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^/${path}${path === '' || file.includes('.html.') ? '' : '/'}$`);
}

const parameters = (file: string) => file.split('[').length;
