import type { PublicStatus } from '@parvis/shared';
import type { DocumentKey, PublisherStatus } from '../../publication.ts';
import type { JournalEntry } from '../../releases/journal.ts';
import type { Failure, Service } from '../service.ts';
import { adminAddress } from './admin.ts';
import { alarmsOf } from './alarms.ts';
import { publicStatus } from './public.ts';

/** Adds where in the admin something can be put right. */
type Linked<Problem> = Problem & { admin: string };
type Problems = PublisherStatus['problems'];

/** All that the publisher knows of itself, for who bears the secret. */
export interface Details extends PublicStatus {
  alarms: string[];
  failure: Failure | null;
  documents: number;
  routes: number;
  removalsToConfirm: number | null;
  problems: {
    documents: Linked<Problems['documents'][number]>[];
    pages: (Problems['pages'][number] & { admin: string | null })[];
    pictures: (Omit<Problems['pictures'][number], 'documents'> & {
      documents: Linked<DocumentKey>[];
    })[];
  };
  /** What the journal says last. */
  lastEntry: JournalEntry | null;
}

export async function detailsOf(service: Service): Promise<Details> {
  const { documents, routes, removalsToConfirm, problems } = service.status();
  const linked = <Problem extends DocumentKey>(problem: Problem): Linked<Problem> => ({
    ...problem,
    admin: adminAddress(service.addresses.admin, problem),
  });
  return {
    ...publicStatus(service),
    alarms: alarmsOf(service),
    failure: service.failure(),
    documents,
    routes,
    removalsToConfirm,
    problems: {
      documents: problems.documents.map(linked),
      pages: problems.pages.map((problem) => ({
        ...problem,
        admin: problem.document && adminAddress(service.addresses.admin, problem.document),
      })),
      pictures: problems.pictures.map((problem) => ({
        ...problem,
        documents: problem.documents.map(linked),
      })),
    },
    lastEntry: (await service.entries()).at(-1) ?? null,
  };
}
