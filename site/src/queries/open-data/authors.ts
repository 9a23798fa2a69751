import { type Author, type AuthorRecord, domains, type Reading } from '@parvis/shared';
import { isPresent } from '../community.ts';
import { documents } from '../documents.ts';
import { referencesTo, urlOf } from './references.ts';

export function authorRecord(reading: Reading, author: Author, siteUrl: string): AuthorRecord {
  const latestFirst = author.missions.toSorted((a, b) =>
    (b.start ?? '').localeCompare(a.start ?? ''),
  );
  return {
    id: author.documentId,
    updatedAt: author.updatedAt,
    name: author.name,
    url: urlOf('author', author, siteUrl),
    role: author.role || null,
    domain: author.domain,
    domainLabel: domains[author.domain],
    current: isPresent(reading, author),
    skills: author.skills,
    links: author.links,
    missions: latestFirst.map(({ start, end, startups }) => ({
      start,
      end,
      startups: referencesTo('startup', documents(reading, 'startup', startups), siteUrl),
    })),
  };
}
