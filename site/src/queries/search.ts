import {
  contracts,
  type DocumentOf,
  domains,
  experiences,
  type Reading,
  type Role,
  remoteWork,
  type SearchEntry,
  type SearchKind,
  slugAt,
} from '@parvis/shared';
import { excerptOf, shorten, typeset, wholeTextOf } from '../markdown/index.ts';
import { excerptOfPost, hostOf } from './cards.ts';
import { isClosed } from './community.ts';

/** What is searched of the document at an address; nothing when there is none to search. */
export function searchEntry(reading: Reading, address: string): SearchEntry | null {
  const place = slugAt(address);
  if (place === undefined || place.type === 'category') return null;
  const searched = read(reading, place.type, place.slug);
  if (searched === null) return null;
  return { address, kind: place.type, ...searched, title: typeset(searched.title) };
}

type Searched = Omit<SearchEntry, 'address' | 'kind'>;

function read<T extends SearchKind>(reading: Reading, kind: T, slug: string): Searched | null {
  const document = reading.bySlug(kind, slug);
  return document === undefined ? null : readers[kind](reading, document);
}

type Readers = {
  [T in SearchKind]: (reading: Reading, document: DocumentOf<T>) => Searched | null;
};

/**
 * Each document is found by its own words, not by the names of those it is related to: when one
 * of them leaves the site, its name leaves the index with it, and no other document is read again.
 * Offers are the exception, because one looks for them by who seeks.
 */
const readers: Readers = {
  post: (_reading, post) => ({
    title: post.title,
    date: post.publicationDate,
    summary: excerptOfPost(post),
    text: lines(post.excerpt, wholeTextOf(post.body)),
  }),
  role: (reading, role) => (isClosed(reading, role) ? null : readRole(reading, role)),
  startup: (_reading, startup) => ({
    title: startup.name,
    date: null,
    summary: summaryOf(startup.mission, startup.body),
    text: lines(
      startup.mission,
      ...startup.themes,
      ...startup.userTypes,
      ...startup.technologies,
      wholeTextOf(startup.body ?? ''),
    ),
  }),
  author: (_reading, author) => ({
    title: author.name,
    date: null,
    summary: author.role ?? domains[author.domain],
    text: lines(
      author.role,
      domains[author.domain],
      ...author.skills,
      wholeTextOf(author.biography ?? ''),
    ),
  }),
  incubator: (_reading, incubator) => ({
    title: incubator.name,
    date: null,
    summary: summaryOf(incubator.shortDescription, incubator.body),
    text: lines(incubator.shortDescription, incubator.owner, wholeTextOf(incubator.body ?? '')),
  }),
  page: (_reading, page) => ({
    title: page.title,
    date: null,
    summary: summaryOf(null, page.body),
    text: wholeTextOf(page.body),
  }),
};

function readRole(reading: Reading, role: Role): Searched {
  const facts = [
    hostOf(reading, role)?.name ?? null,
    role.contract && contracts[role.contract],
    role.places.join(', ') || null,
    role.remote && remoteWork[role.remote],
  ].filter((fact) => fact !== null);
  return {
    title: role.title,
    date: role.closesOn,
    summary: facts.length > 0 ? facts.join(' · ') : summaryOf(null, role.body),
    text: lines(
      ...facts,
      domains[role.domain],
      role.experience && experiences[role.experience],
      ...role.technologies,
      wholeTextOf(role.body),
    ),
  };
}

const SUMMARY = 220;

function summaryOf(written: string | null, body: string | null): string {
  return written === null ? excerptOf(body ?? '', SUMMARY) : shorten(written, SUMMARY);
}

const lines = (...texts: (string | null)[]) => texts.filter((text) => text !== null).join('\n');
