import type { PublicStatus } from '@parvis/shared';
import type { PublisherStatus } from '../../publication.ts';
import type { Failure, Service } from '../service.ts';

type Known = Pick<Service, 'status' | 'failure' | 'progress' | 'now'>;

/** How the publisher is, for everybody. */
export function publicStatus({ status, failure, progress, now }: Known): PublicStatus {
  const publisher = status();
  const { release, activatedAt, heldAt, searchedAt, lateSince } = publisher;
  const state = stateOf(publisher, failure()?.cause, progress.isPublishing());
  return {
    state,
    release,
    activatedAt,
    age: activatedAt === null ? null : secondsSince(activatedAt, now()),
    heldAt,
    changesWait: state !== 'live',
    searchedAt,
    lateSince,
  };
}

function secondsSince(instant: string, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - Date.parse(instant)) / 1000));
}

function stateOf(
  { release, heldAt, lateSince, removalsToConfirm }: PublisherStatus,
  cause: Failure['cause'] | undefined,
  isPublishing: boolean,
): PublicStatus['state'] {
  if (cause === 'publisher') return 'failing';
  if (release === 0) return 'starting';
  if (heldAt !== null) return 'held';
  if (isPublishing) return 'publishing';
  if (cause !== undefined || lateSince !== null || removalsToConfirm !== null) return 'behind';
  return 'live';
}
