import {
  currentPhase,
  type DocumentOf,
  domains,
  longDate,
  phaseNames,
  type Reading,
  type Role,
  readableAccent,
  type SharingCard,
  sections,
  slugAt,
  themeColours,
} from '@parvis/shared';
import { archives, siteMapAddress } from '../routes/addresses.ts';
import { categoryOf, hostOf } from './cards.ts';
import { isClosed } from './community.ts';
import { documents } from './documents.ts';
import { siteName, siteSettings } from './layout.ts';

/**
 * What the picture of a page says where it is shared, for a page that has no picture of its own.
 * All pages of a list have the same; a page that is not told of here has that of the site.
 */
export function sharingCard(reading: Reading, address: string): SharingCard {
  const site = siteSettings(reading);
  const name = siteName(reading);
  const accent = readableAccent(site?.accentColour ?? themeColours.light.accent, 'light');
  const said = ofList(address) ?? ofDocument(reading, address);
  const { kicker, title, line } = said ?? {
    kicker: '',
    title: name,
    line: site?.tagline ?? '',
  };
  return { kicker, title, line, siteName: name, accent };
}

type Said = Pick<SharingCard, 'kicker' | 'title' | 'line'>;

const lists: Record<string, Said> = {
  [sections.posts]: said('Actualités', 'Les actualités', 'Ce que la communauté annonce'),
  [sections.roles]: said('Recrutement', 'Les offres ouvertes', 'Qui la communauté recherche'),
  [archives.roles]: said('Recrutement', 'Les offres passées'),
  [sections.startups]: said('Startups', 'Les startups', 'Ce que la communauté construit'),
  [archives.startups]: said('Startups', 'Les partenariats terminés'),
  [sections.authors]: said('Communauté', 'Les membres', 'Qui fait la communauté'),
  [archives.authors]: said('Communauté', 'Les anciens membres'),
  [sections.incubators]: said('Incubateurs', 'Les incubateurs'),
  [sections.statistics]: said('Statistiques', 'La communauté en chiffres'),
  [sections.search]: said('Recherche', 'Trouver ce que l’on cherche'),
  [siteMapAddress]: said('', 'Plan du site'),
};

function ofList(address: string): Said | undefined {
  const first = address.replace(/page\/\d+\/$/, '');
  return Object.hasOwn(lists, first) ? lists[first] : undefined;
}

function ofDocument(reading: Reading, address: string): Said | undefined {
  const place = slugAt(address.replace(/page\/\d+\/$/, ''));
  if (place === undefined) return undefined;
  return read(reading, place.type, place.slug);
}

function read<T extends keyof Tellers>(reading: Reading, type: T, slug: string): Said | undefined {
  const document = reading.bySlug(type, slug);
  return document === undefined ? undefined : tellers[type](reading, document);
}

type Tellers = {
  [T in NonNullable<ReturnType<typeof slugAt>>['type']]: (
    reading: Reading,
    document: DocumentOf<T>,
  ) => Said;
};

const tellers: Tellers = {
  post: (reading, post) => {
    const authors = documents(reading, 'author', post.authors).map(({ name }) => name);
    return said(
      joined('Actualité', categoryOf(reading, post)?.name),
      post.title,
      joined(longDate(post.publicationDate), authors.join(', ')),
    );
  },
  role: (reading, role) => {
    const kind = isClosed(reading, role) ? 'Offre close' : 'Offre';
    return said(joined(kind, domains[role.domain]), role.title, factsOf(reading, role));
  },
  startup: (reading, startup) => {
    const phase = currentPhase(startup.phases, reading.today())?.name;
    return said(joined('Startup', phase && phaseNames[phase]), startup.name, startup.mission ?? '');
  },
  author: (_reading, author) =>
    said(joined('Communauté', domains[author.domain]), author.name, author.role ?? ''),
  incubator: (_reading, incubator) =>
    said('Incubateur', incubator.name, incubator.shortDescription ?? incubator.owner ?? ''),
  category: (_reading, category) => said('Actualités', category.name),
  page: (_reading, page) => said('', page.title),
};

function factsOf(reading: Reading, role: Role): string {
  const until =
    role.closesOn !== null && !isClosed(reading, role) && `Jusqu’au ${longDate(role.closesOn)}`;
  return joined(hostOf(reading, role)?.name, role.places.join(', '), until);
}

function said(kicker: string, title: string, line = ''): Said {
  return { kicker, title, line };
}

function joined(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
