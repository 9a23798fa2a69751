import type { DocumentOf, DocumentType } from './documents/index.ts';

interface Relation<From extends DocumentType> {
  from: From;
  to: DocumentType;
  /** Identifiers that a document points to, without repetition, in the editor's order. */
  targets(document: DocumentOf<From>): readonly string[];
}

function relation<From extends DocumentType>(
  from: From,
  to: DocumentType,
  targets: Relation<From>['targets'],
): Relation<From> {
  return { from, to, targets };
}

const one = (id: string | null): readonly string[] => (id === null ? [] : [id]);
const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/**
 * Every relation, stored on the side named first. The other side is computed:
 * the CMS does not change a document's version when something comes to point at it.
 */
export const relations = {
  'post.authors': relation('post', 'author', (post) => unique(post.authors)),
  'post.category': relation('post', 'category', (post) => one(post.category)),
  'post.startups': relation('post', 'startup', (post) => unique(post.startups)),
  'post.roles': relation('post', 'role', (post) => unique(post.roles)),
  'role.startup': relation('role', 'startup', (role) => one(role.startup)),
  'role.organisation': relation('role', 'organisation', (role) => one(role.organisation)),
  'role.incubator': relation('role', 'incubator', (role) => one(role.incubator)),
  'role.contacts': relation('role', 'author', (role) => unique(role.contacts)),
  'author.startups': relation('author', 'startup', (author) =>
    unique(author.missions.flatMap((mission) => mission.startups)),
  ),
  'startup.incubator': relation('startup', 'incubator', (startup) => one(startup.incubator)),
  'startup.sponsors': relation('startup', 'organisation', (startup) => unique(startup.sponsors)),
  'incubator.highlightedStartups': relation('incubator', 'startup', (incubator) =>
    unique(incubator.highlightedStartups),
  ),
};

export type Relations = typeof relations;
export type RelationName = keyof Relations;
