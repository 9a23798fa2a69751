import type { Asked } from '@parvis/shared';
import type { queries } from '../queries/index.ts';

type Ask = Asked<typeof queries>;
export type Layout = ReturnType<Ask['layout']>;
type PostPage = NonNullable<ReturnType<Ask['postPage']>>;
type RolePage = NonNullable<ReturnType<Ask['rolePage']>>;

/** A step of the way to a page. */
export interface Step {
  name: string;
  address: string;
}

/** What a page says of itself to machines, in the words of schema.org. */
export type StructuredData = Record<string, unknown>;

export function organization(site: Layout, siteUrl: string): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: site.name,
    url: absolute('/', siteUrl),
    ...(site.tagline === null ? {} : { description: site.tagline }),
    ...(site.contact === null ? {} : { email: site.contact }),
    ...(site.logo?.files ? { logo: absolute(site.logo.files.path, siteUrl) } : {}),
    sameAs: site.socialAccounts.map(({ url }) => url),
  };
}

export function breadcrumbList(steps: readonly Step[], siteUrl: string): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(address, siteUrl),
    })),
  };
}

export function newsArticle(post: PostPage, site: Layout, siteUrl: string): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: post.title,
    description: post.description,
    datePublished: post.publicationDate,
    dateModified: post.updatedAt > post.publicationDate ? post.updatedAt : post.publicationDate,
    inLanguage: 'fr',
    mainEntityOfPage: absolute(post.address, siteUrl),
    author: post.authors.map(({ name, address }) => ({
      '@type': 'Person',
      name,
      url: absolute(address, siteUrl),
    })),
    publisher: { '@type': 'Organization', name: site.name, url: absolute('/', siteUrl) },
    ...(post.cover?.files ? { image: absolute(post.cover.files.path, siteUrl) } : {}),
  };
}

const employmentTypes: Record<string, string> = {
  permanent: 'FULL_TIME',
  fixed_term: 'TEMPORARY',
  independent: 'CONTRACTOR',
  internship: 'INTERN',
  apprenticeship: 'INTERN',
  secondment: 'TEMPORARY',
  volunteering: 'VOLUNTEER',
};

const salaryUnits = { day: 'DAY', month: 'MONTH', year: 'YEAR' } as const;

/** An offer that one may answer today. None for another: search engines would show it as open. */
export function jobPosting(
  role: RolePage,
  html: string,
  site: Layout,
  siteUrl: string,
): StructuredData | undefined {
  if (role.state !== 'open') return undefined;
  const country = { '@type': 'PostalAddress', addressCountry: 'FR' };
  const places =
    role.places.length === 0
      ? [country]
      : role.places.map((place) => ({ ...country, addressLocality: place }));
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: role.title,
    description: html || role.description,
    datePosted: role.opensOn,
    ...(role.validThrough === null ? {} : { validThrough: role.validThrough }),
    ...employment(role),
    hiringOrganization: {
      '@type': 'Organization',
      name: role.host ?? site.name,
      sameAs: absolute(role.startup?.address ?? role.incubator?.address ?? '/', siteUrl),
    },
    jobLocation: places.map((address) => ({ '@type': 'Place', address })),
    ...(role.remoteCode === 'full'
      ? {
          jobLocationType: 'TELECOMMUTE',
          applicantLocationRequirements: { '@type': 'Country', name: 'France' },
        }
      : {}),
    ...salary(role),
    totalJobOpenings: role.positions,
    directApply: false,
    url: absolute(role.address, siteUrl),
  };
}

function employment(role: RolePage): StructuredData {
  const type = role.contractCode && employmentTypes[role.contractCode];
  return type ? { employmentType: type } : {};
}

function salary({ salary }: RolePage): StructuredData {
  if (salary === null || salary.period === null) return {};
  return {
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'EUR',
      value: {
        '@type': 'QuantitativeValue',
        unitText: salaryUnits[salary.period],
        ...(salary.minimum === null ? {} : { minValue: salary.minimum }),
        ...(salary.maximum === null ? {} : { maxValue: salary.maximum }),
      },
    },
  };
}

/** A path of the site as other sites must write it. */
export function absolute(path: string, siteUrl: string): string {
  return new URL(path, siteUrl).href;
}

/** JSON that may stand inside a `script` element. */
export function scriptable(data: StructuredData): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
