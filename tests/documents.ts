import type {
  Author,
  Category,
  Incubator,
  Organisation,
  Page,
  Post,
  Redirect,
  Role,
  Site,
  Startup,
} from '@parvis/shared';

/** Invented documents, whole and valid; a test says only what matters to it. */

const updatedAt = '2026-03-02T09:00:00.000Z';

export function aPost(fields: Partial<Post> & { documentId: string }): Post {
  return {
    slug: fields.documentId,
    updatedAt,
    title: `Annonce ${fields.documentId}`,
    publicationDate: '2026-03-02T09:00:00.000Z',
    authors: [],
    category: null,
    startups: [],
    roles: [],
    excerpt: null,
    cover: null,
    coverAlternative: null,
    coverDecorative: false,
    body: 'Un texte.',
    seoTitle: null,
    seoDescription: null,
    ...fields,
  };
}

export function aRole(fields: Partial<Role> & { documentId: string }): Role {
  return {
    slug: fields.documentId,
    updatedAt,
    title: `Offre ${fields.documentId}`,
    startup: null,
    organisation: null,
    incubator: null,
    positions: 1,
    domain: 'development',
    contract: null,
    experience: null,
    places: [],
    remote: null,
    salaryMin: null,
    salaryMax: null,
    salaryPeriod: null,
    salaryBasis: null,
    startDate: null,
    opensOn: '2026-02-01',
    closesOn: '2026-06-30',
    outcome: 'open',
    applyUrl: null,
    applyEmail: null,
    contacts: [],
    technologies: [],
    body: 'Une mission.',
    ...fields,
  };
}

export function anAuthor(fields: Partial<Author> & { documentId: string }): Author {
  return {
    slug: fields.documentId,
    updatedAt,
    name: `Membre ${fields.documentId}`,
    role: null,
    domain: 'other',
    biography: null,
    picture: null,
    links: [],
    missions: [],
    skills: [],
    ...fields,
  };
}

export function aStartup(fields: Partial<Startup> & { documentId: string }): Startup {
  return {
    slug: fields.documentId,
    updatedAt,
    name: `Produit ${fields.documentId}`,
    mission: null,
    incubator: null,
    sponsors: [],
    phases: [],
    events: [],
    contact: null,
    website: null,
    repository: null,
    statisticsUrl: null,
    budgetUrl: null,
    technologies: [],
    themes: [],
    userTypes: [],
    accessibilityStatus: null,
    picture: null,
    body: null,
    ...fields,
  };
}

export function anIncubator(fields: Partial<Incubator> & { documentId: string }): Incubator {
  return {
    slug: fields.documentId,
    updatedAt,
    name: `Incubateur ${fields.documentId}`,
    shortDescription: null,
    owner: null,
    contact: null,
    address: null,
    website: null,
    repository: null,
    logo: null,
    highlightedStartups: [],
    body: null,
    ...fields,
  };
}

export function anOrganisation(
  fields: Partial<Organisation> & { documentId: string },
): Organisation {
  return {
    slug: fields.documentId,
    updatedAt,
    name: `Organisation ${fields.documentId}`,
    acronym: null,
    kind: 'other',
    ministerialDomain: null,
    website: null,
    ...fields,
  };
}

export function aCategory(fields: Partial<Category> & { documentId: string }): Category {
  return {
    slug: fields.documentId,
    updatedAt,
    name: `Rubrique ${fields.documentId}`,
    description: null,
    ...fields,
  };
}

export function aPage(fields: Partial<Page> & { documentId: string }): Page {
  return {
    slug: fields.documentId,
    updatedAt,
    title: `Page ${fields.documentId}`,
    body: 'Une page.',
    menu: 'none',
    menuRank: 0,
    ...fields,
  };
}

export function aRedirect(fields: Partial<Redirect> & { documentId: string }): Redirect {
  return {
    updatedAt,
    from: `/ancienne/${fields.documentId}/`,
    to: '/',
    kind: 'permanent',
    ...fields,
  };
}

export function aSite(fields: Partial<Site> = {}): Site {
  return {
    documentId: 'site',
    updatedAt,
    name: 'La Fabrique d’essai',
    tagline: null,
    contact: null,
    defaultApplicationUrl: null,
    footer: null,
    socialAccounts: [],
    accentColour: null,
    logo: null,
    ...fields,
  };
}
