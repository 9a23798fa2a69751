import type { PublicStatus } from '@parvis/shared';
import type { PublisherStatus } from '../../publication.ts';
import type { Failure, Service } from '../service.ts';

type Known = Pick<Service, 'status' | 'failure' | 'progress' | 'now'>;

/** How the publisher is, for everybody. */
export function publicStatus({ status, failure, progress, now }: Known): PublicStatus {
  const publisher = status();
  const { release, activatedAt, heldAt, searchedAt } = publisher;
  const state = stateOf(publisher, failure()?.cause, progress.isPublishing());
  return {
    state,
    release,
    activatedAt,
    age: activatedAt === null ? null : secondsSince(activatedAt, now()),
    heldAt,
    changesWait: state !== 'live',
    searchedAt,
    lateSince: lateSinceOf(publisher),
  };
}

function secondsSince(instant: string, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - Date.parse(instant)) / 1000));
}

function stateOf(
  publisher: PublisherStatus,
  cause: Failure['cause'] | undefined,
  isPublishing: boolean,
): PublicStatus['state'] {
  const { release, heldAt, removalsToConfirm } = publisher;
  if (cause === 'publisher') return 'failing';
  if (release === 0) return 'starting';
  if (heldAt !== null) return 'held';
  if (isPublishing) return 'publishing';
  if (cause !== undefined || removalsToConfirm !== null) return 'behind';
  if (lateSinceOf(publisher) !== null) return 'behind';
  return 'live';
}

/** Since when something should have changed without anybody, on the site or in the CMS. */
export function lateSinceOf({
  lateSince,
  planLateSince,
}: Pick<PublisherStatus, 'lateSince' | 'planLateSince'>): string | null {
  const [first] = [lateSince, planLateSince].filter((since) => since !== null).sort();
  return first ?? null;
}
