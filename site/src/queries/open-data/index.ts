import type { DocumentOf, DocumentType, OpenDataName, Reading } from '@parvis/shared';
import { openRoleIds, upcomingRoleIds } from '../community.ts';
import { document } from '../documents.ts';
import { authorRecord } from './authors.ts';
import { categoryRecord, incubatorRecord, organisationRecord } from './others.ts';
import { postRecord } from './posts.ts';
import { roleRecord } from './roles.ts';
import { startupRecord } from './startups.ts';

/** How a list of the open data is made: of which documents, and what it tells of one. */
interface List {
  ids(reading: Reading): readonly string[];
  record(reading: Reading, id: string, siteUrl: string): object | null;
}

function listOf<T extends DocumentType>(
  type: T,
  record: (reading: Reading, found: DocumentOf<T>, siteUrl: string) => object | null,
  ids: List['ids'] = (reading) => reading.list(type),
): List {
  return {
    ids,
    record(reading, id, siteUrl) {
      const found = document(reading, type, id);
      return found === undefined ? null : record(reading, found, siteUrl);
    },
  };
}

const lists: Record<OpenDataName, List> = {
  posts: listOf('post', postRecord),
  roles: listOf('role', roleRecord, (reading) => [
    ...reading.shared(openRoleIds),
    ...reading.shared(upcomingRoleIds),
  ]),
  authors: listOf('author', authorRecord),
  startups: listOf('startup', startupRecord),
  incubators: listOf('incubator', incubatorRecord),
  organisations: listOf('organisation', organisationRecord),
  categories: listOf('category', categoryRecord),
};

/** The identifiers of a list of the open data, in its order. */
export function openDataIds(reading: Reading, name: OpenDataName): readonly string[] {
  return lists[name].ids(reading);
}

/**
 * One document as a list of the open data tells it; none when it has no place there. Asked by
 * itself, so that a change makes one record anew and not the whole list.
 */
export function openDataRecord(
  reading: Reading,
  name: OpenDataName,
  id: string,
  siteUrl: string,
): object | null {
  return lists[name].record(reading, id, siteUrl);
}
