import {
  type Category,
  type CategoryRecord,
  type Incubator,
  type IncubatorRecord,
  type Organisation,
  type OrganisationRecord,
  organisationKinds,
  type Reading,
} from '@parvis/shared';
import { urlOf } from './references.ts';

export function incubatorRecord(
  _reading: Reading,
  incubator: Incubator,
  siteUrl: string,
): IncubatorRecord {
  return {
    id: incubator.documentId,
    updatedAt: incubator.updatedAt,
    name: incubator.name,
    url: urlOf('incubator', incubator, siteUrl),
    shortDescription: incubator.shortDescription || null,
    owner: incubator.owner || null,
    website: incubator.website,
    repository: incubator.repository,
  };
}

export function organisationRecord(
  _reading: Reading,
  organisation: Organisation,
): OrganisationRecord {
  return {
    id: organisation.documentId,
    updatedAt: organisation.updatedAt,
    name: organisation.name,
    acronym: organisation.acronym || null,
    kind: organisation.kind,
    kindLabel: organisationKinds[organisation.kind],
    ministerialDomain: organisation.ministerialDomain || null,
    website: organisation.website,
  };
}

/** None for a category without posts, which has no page. */
export function categoryRecord(
  reading: Reading,
  category: Category,
  siteUrl: string,
): CategoryRecord | null {
  const posts = reading.referrerIds('post.category', category.documentId).length;
  if (posts === 0) return null;
  return {
    id: category.documentId,
    updatedAt: category.updatedAt,
    name: category.name,
    url: urlOf('category', category, siteUrl),
    description: category.description || null,
    posts,
  };
}
