import { sections } from './addresses.ts';
import { openDataNames } from './open-data/names.ts';

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

/** The folder of the announcements year by year. */
export const yearsFolder = `${sections.posts}annee/`;

/** The address of the announcements of a year. */
export const yearAddress = (year: string) => `${yearsFolder}${year}/`;

export const siteMapAddress = '/plan-du-site/';
export const feedAddress = '/feed.xml';
export const rolesFeedAddress = `${sections.roles}feed.xml`;

/** What one may follow of the whole site, in each format. */
export const feeds = {
  posts: { rss: feedAddress, atom: '/atom.xml', json: '/feed.json' },
  roles: {
    rss: rolesFeedAddress,
    atom: `${sections.roles}atom.xml`,
    json: `${sections.roles}feed.json`,
  },
} as const;

/** The last days to answer open offers, for calendars. */
export const calendarAddress = `${sections.roles}echeances.ics`;

/** The page that a feed would be below; none for another address. */
export const pageOfFeed = (address: string) => /^(.*\/)feed\.xml$/.exec(address)?.[1];

const openDataFolder = '/api/v1/';

/** The open data, and what describes it. */
export const openDataAddresses = {
  catalogue: `${openDataFolder}index.json`,
  openApi: `${openDataFolder}openapi.json`,
  list: (name: string, format: 'json' | 'csv') => `${openDataFolder}${name}.${format}`,
} as const;

export const statisticsFiles: readonly string[] = statisticsTables.map(statisticsTableAddress);

/** The files for machines that exist whatever the content. */
export const feedFiles: readonly string[] = [
  ...Object.values(feeds.posts),
  ...Object.values(feeds.roles),
  calendarAddress,
];
export const openDataFiles: readonly string[] = [
  openDataAddresses.catalogue,
  openDataAddresses.openApi,
  ...openDataNames.flatMap((name) => [
    openDataAddresses.list(name, 'json'),
    openDataAddresses.list(name, 'csv'),
  ]),
];

export const sitemapFolder = '/sitemap/';

/** The address of one of the files of the sitemap. */
export const sitemapAddress = (name: string) => `${sitemapFolder}${name}.xml`;

/** Addresses that exist whatever the content. */
export const fixedAddresses: readonly string[] = [
  ...Object.values(sections),
  ...Object.values(archives),
  ...statisticsFiles,
  siteMapAddress,
  ...feedFiles,
  ...openDataFiles,
  '/sitemap.xml',
  '/robots.txt',
];
