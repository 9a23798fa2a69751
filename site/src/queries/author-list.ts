import {
  type Author,
  addressOf,
  codes,
  domains,
  foldedWords,
  missionState,
  type Reading,
} from '@parvis/shared';
import { typeset } from '../markdown/index.ts';
import { archives } from '../routes/addresses.ts';
import { currentAuthorIds, formerAuthorIds } from './community.ts';
import { documents } from './documents.ts';
import { choicesOf, coded, type Facet, offeredFacets } from './facets.ts';
import { pageCount, pageOf, perPage } from './pagination.ts';

/** A member in a long list: a name, what they do, and where to read more. */
export interface AuthorLine {
  name: string;
  address: string;
  role: string | null;
}

/** A member at work, as one looks for them. */
export interface PresentAuthor extends AuthorLine {
  /** The names of those that they work on today. */
  startups: string[];
  choices: string;
  words: string;
}

/** The members at work, by domain. */
export function authorListPage(reading: Reading) {
  const authors = documents(reading, 'author', reading.shared(currentAuthorIds));
  const facets = authorFacets(reading);
  const groups = Object.groupBy(authors, ({ domain }) => domain);
  return {
    total: authors.length,
    facets: offeredFacets(facets, authors),
    domains: codes(domains)
      .map((code) => ({
        code,
        name: domains[code],
        authors: (groups[code] ?? []).map((author) => ({
          ...presentAuthor(reading, author),
          choices: choicesOf(facets, author),
        })),
      }))
      .filter((group) => group.authors.length > 0),
    former: reading.shared(formerAuthorIds).length,
  };
}

/** Page `number` of the members whose missions are over, in alphabetical order. */
export function formerAuthorListPage(reading: Reading, number: number) {
  const ids = reading.shared(formerAuthorIds);
  return {
    total: ids.length,
    authors: documents(reading, 'author', pageOf(ids, number, perPage.formerAuthors)).map(line),
    pagination: {
      section: archives.authors as string,
      number,
      count: pageCount(ids.length, perPage.formerAuthors),
    },
  };
}

const line = ({ name, slug, role }: Author): AuthorLine => ({
  name,
  address: addressOf('author', slug),
  role,
});

function presentAuthor(reading: Reading, author: Author) {
  const ids = missionsNow(reading, author).flatMap(({ startups }) => startups);
  const startups = documents(reading, 'startup', [...new Set(ids)]).map(({ name }) =>
    typeset(name),
  );
  const said = [author.name, author.role ?? '', ...startups].join(' ');
  return { ...line(author), startups, words: foldedWords(said).join(' ') };
}

function missionsNow(reading: Reading, { missions }: Author) {
  return missions.filter((mission) => missionState(mission, reading.today()) === 'current');
}

const presences = {
  'en-mission': 'En mission aujourd’hui',
  bientot: 'Arrive bientôt',
  'non-precisee': 'Sans mission indiquée',
} as const;

function authorFacets(reading: Reading): Facet<Author>[] {
  return [
    { name: 'metier', order: codes(domains), valuesOf: ({ domain }) => coded(domain, domains) },
    {
      name: 'presence',
      order: codes(presences),
      valuesOf: (author) => coded(presenceOf(reading, author), presences),
    },
  ];
}

/** Of a member who is not a former one. */
function presenceOf(reading: Reading, author: Author): keyof typeof presences {
  if (author.missions.length === 0) return 'non-precisee';
  return missionsNow(reading, author).length > 0 ? 'en-mission' : 'bientot';
}
