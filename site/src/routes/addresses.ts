import { sections } from '@parvis/shared';

/** Lists of what is over, beside those of what lives. */
export const archives = {
  roles: sections.closedRoles,
  startups: `${sections.startups}archives/`,
  authors: `${sections.authors}archives/`,
} as const;

export const siteMapAddress = '/plan-du-site/';
export const feedAddress = '/feed.xml';
export const rolesFeedAddress = `${sections.roles}feed.xml`;

export const sitemapFolder = '/sitemap/';

/** The address of one of the files of the sitemap. */
export const sitemapAddress = (name: string) => `${sitemapFolder}${name}.xml`;

/** Addresses that exist whatever the content. */
export const fixedAddresses: readonly string[] = [
  ...Object.values(sections),
  ...Object.values(archives),
  siteMapAddress,
  feedAddress,
  rolesFeedAddress,
  '/sitemap.xml',
  '/robots.txt',
];
