import type { Answer } from '../queries/answers.ts';
import { absolute, pictureAddress, type StructuredData, statement, thing } from './data.ts';

export type Layout = Answer<'layout'>;

/** The community itself, on its home page. */
export function organization(site: Layout, siteUrl: string): StructuredData {
  return statement('Organization', {
    ...fieldsOf(site, siteUrl),
    description: site.tagline,
    email: site.contact,
    sameAs: site.socialAccounts.map(({ url }) => url),
  });
}

/** The community, where another page tells of it. */
export function communityRef(site: Layout, siteUrl: string): StructuredData {
  return thing('Organization', fieldsOf(site, siteUrl));
}

/**
 * The site, so that search engines call it by its name. Without a search action: Google has not
 * shown the box that it described since November 2024.
 * https://developers.google.com/search/docs/appearance/site-names
 */
export function webSite(site: Layout, siteUrl: string): StructuredData {
  return statement('WebSite', {
    name: site.name,
    url: absolute('/', siteUrl),
    inLanguage: 'fr',
    publisher: { '@id': identity(siteUrl) },
  });
}

/** The community is known by the address of its home page, wherever it is told of. */
const identity = (siteUrl: string) => absolute('/', siteUrl);

function fieldsOf(site: Layout, siteUrl: string): StructuredData {
  return {
    '@id': identity(siteUrl),
    name: site.name,
    url: absolute('/', siteUrl),
    logo: pictureAddress(site.logo, siteUrl),
  };
}
