/** What Google's documentation says of each type that the site tells of. */
interface Documented {
  /** Without one of these, the data is refused. */
  required: readonly string[];
  /** Those that it recommends or that schema.org defines, where they are known. */
  allowed: readonly string[];
}

const organization: Documented = {
  required: ['name', 'url'],
  allowed: [
    'description',
    'sameAs',
    'logo',
    'image',
    'email',
    'address',
    'foundingDate',
    'parentOrganization',
    'member',
  ],
};

/**
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting
 * https://developers.google.com/search/docs/appearance/structured-data/article
 * https://developers.google.com/search/docs/appearance/structured-data/organization
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 * https://developers.google.com/search/docs/appearance/site-names
 * https://schema.org/Person
 */
const documented: Record<string, Documented> = {
  JobPosting: {
    required: ['title', 'description', 'datePosted', 'hiringOrganization'],
    allowed: [
      'jobLocation',
      'jobLocationType',
      'applicantLocationRequirements',
      'validThrough',
      'employmentType',
      'baseSalary',
      'identifier',
      'experienceRequirements',
      'skills',
      'jobStartDate',
      'totalJobOpenings',
      'url',
    ],
  },
  BlogPosting: {
    required: ['headline', 'datePublished', 'dateModified', 'publisher'],
    allowed: [
      'description',
      'url',
      'mainEntityOfPage',
      'inLanguage',
      'articleSection',
      'image',
      'author',
    ],
  },
  Organization: organization,
  Person: {
    required: ['name', 'url'],
    allowed: ['jobTitle', 'image', 'sameAs', 'knowsAbout', 'memberOf', 'worksFor'],
  },
  WebSite: { required: ['name', 'url'], allowed: ['inLanguage', 'publisher'] },
  BreadcrumbList: { required: ['itemListElement'], allowed: [] },
};

/** What is wrong with some data, in words; nothing when it is as documented. */
export function problemsOf(data: Record<string, unknown>): string[] {
  const type = String(data['@type']);
  const { required, allowed } = documented[type] ?? { required: [], allowed: [] };
  const names = Object.keys(data).filter((name) => !name.startsWith('@'));
  return [
    ...(type in documented ? [] : [`${type} is not documented`]),
    ...(data['@context'] === 'https://schema.org' ? [] : ['no context']),
    ...required.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...names
      .filter((name) => ![...required, ...allowed].includes(name))
      .map((name) => `${name} is not a field of ${type}`),
    ...emptyIn(data),
    ...(type === 'JobPosting' ? problemsOfJob(data) : []),
  ];
}

function emptyIn(value: unknown, path = ''): string[] {
  const isEmpty = value === null || value === undefined || value === '';
  if (isEmpty || (Array.isArray(value) && value.length === 0)) return [`${path} is empty`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, within]) => emptyIn(within, `${path}.${name}`));
}

type Place = { address?: { addressLocality?: string; addressCountry?: string } };
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
const EMPLOYMENT = /^(FULL_TIME|PART_TIME|CONTRACTOR|TEMPORARY|INTERN|VOLUNTEER|PER_DIEM|OTHER)$/;

function problemsOfJob(job: Record<string, unknown>): string[] {
  const places = [job.jobLocation ?? []].flat() as Place[];
  const isRemote = job.jobLocationType === 'TELECOMMUTE';
  const checks: Record<string, boolean> = {
    'a place or the country of those who work at a distance':
      places.length > 0 || (isRemote && job.applicantLocationRequirements !== undefined),
    'a town and a country in each place': places.every(
      ({ address }) => address?.addressLocality && address.addressCountry,
    ),
    'a description that is not the title': job.description !== job.title,
    'only tags that are read': !/<(?!\/?(?:p|ul|li|br)>)/.test(String(job.description)),
    'an offset in its end':
      job.validThrough === undefined || INSTANT.test(String(job.validThrough)),
    'a known type of employment':
      job.employmentType === undefined || EMPLOYMENT.test(String(job.employmentType)),
  };
  return Object.keys(checks)
    .filter((rule) => !checks[rule])
    .map((rule) => `it lacks ${rule}`);
}
