import type { DocumentStatus, LiveVersion } from '@parvis/shared';
import type { DocumentKey, KnownDocument, PublisherStatus } from '../../publication.ts';
import type { Failure, Service } from '../service.ts';

type Waiting = Extract<DocumentStatus, { state: 'waiting' }>;

/**
 * Where a version of a document is on its way to visitors.
 *
 * @param version that the CMS has published; none when it publishes nothing of the document
 */
export async function statusOfDocument(
  key: DocumentKey,
  version: string | undefined,
  service: Service,
): Promise<DocumentStatus> {
  const known = service.document(key.type, key.documentId);
  const publisher = service.status();
  const live = liveVersion(known, publisher, service.addresses.site);
  const problems = known.problems.filter((problem) => problem.version === version);
  if (problems.length > 0) {
    const told = problems.map(({ field, reason }) => ({ field, reason }));
    return { state: 'failed', problems: told, earlier: live };
  }
  if (version === undefined && known.version === undefined) return { state: 'absent' };
  if (service.progress.isPublishingOf(key)) return rendering;
  const reason = waitingReason(publisher, service.failure());
  if (known.version !== version) return { state: 'waiting', reason, until: null, earlier: live };
  if (known.waitsUntil !== undefined) {
    return { state: 'waiting', reason: 'until-date', until: known.waitsUntil, earlier: null };
  }
  if (live === null) return { state: 'waiting', reason, until: null, earlier: null };
  return seenOrChecking(known, live, service);
}

const rendering: DocumentStatus = {
  state: 'publishing',
  step: 'rendering',
  address: null,
  obstacle: null,
};

/** A page is live once it was seen; a document without a page, once its release is. */
async function seenOrChecking(
  { address, hash, pictures }: KnownDocument,
  live: LiveVersion,
  { witness }: Service,
): Promise<DocumentStatus> {
  const sighting =
    address === undefined || hash === undefined ? undefined : await witness.look({ address, hash });
  if (sighting !== undefined && !sighting.isSeen) {
    const { obstacle } = sighting;
    return { state: 'publishing', step: 'checking', address: live.address, obstacle };
  }
  return { ...live, state: 'live', warnings: pictures.map(({ reason }) => reason) };
}

/**
 * The known version as visitors get it; none while they do not: the release that brings it is not
 * made, or an earlier one is held.
 */
function liveVersion(
  { since, release, address, waitsUntil }: KnownDocument,
  publisher: PublisherStatus,
  siteUrl: string,
): LiveVersion | null {
  if (since === undefined || release === undefined || waitsUntil !== undefined) return null;
  if (release > (publisher.heldAt ?? publisher.release)) return null;
  const whole = address === undefined ? null : new URL(address, siteUrl).href;
  return { address: whole, since, release };
}

function waitingReason(
  { heldAt, removalsToConfirm }: PublisherStatus,
  failure: Failure | null,
): Waiting['reason'] {
  if (heldAt !== null) return 'held';
  if (removalsToConfirm !== null) return 'removals-to-confirm';
  if (failure === null) return 'not-looked-yet';
  return failure.cause === 'cms' ? 'cms-unreachable' : 'publisher-failing';
}
