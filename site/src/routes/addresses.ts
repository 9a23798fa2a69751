import { sections } from '@parvis/shared';

/** Lists of what is over, beside those of what lives. */
export const archives = {
  roles: sections.closedRoles,
  startups: `${sections.startups}archives/`,
  authors: `${sections.authors}archives/`,
} as const;

/** The figures of the community that have a table, and a file of it. */
export const statisticsTables = [
  'membres-par-mois',
  'membres-par-domaine',
  'startups-par-phase',
  'startups-par-phase-et-par-annee',
  'startups-creees-et-terminees',
  'offres-par-trimestre',
  'jours-avant-cloture',
  'jours-avant-cloture-par-annee',
  'annonces-par-annee',
] as const;
export type StatisticsTable = (typeof statisticsTables)[number];

/** The address of the file of a table, as comma-separated values. */
export const statisticsTableAddress = (table: StatisticsTable) =>
  `${sections.statistics}${table}.csv`;

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
  ...statisticsTables.map(statisticsTableAddress),
  siteMapAddress,
  feedAddress,
  rolesFeedAddress,
  '/sitemap.xml',
  '/robots.txt',
];
