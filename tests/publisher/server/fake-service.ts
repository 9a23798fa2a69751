import type { Foreseen } from '../../../site/publisher/foresight/foreseen.ts';
import type { ForeseeDraft } from '../../../site/publisher/preview/foresight.ts';
import type {
  KnownDocument,
  Publication,
  PublisherStatus,
} from '../../../site/publisher/publication.ts';
import type { JournalEntry } from '../../../site/publisher/releases/journal.ts';
import { releasesOf } from '../../../site/publisher/releases/of-document.ts';
import { createFeed, type Feed } from '../../../site/publisher/server/feed.ts';
import type { Refused } from '../../../site/publisher/server/guards/guards.ts';
import type { Failure, Service } from '../../../site/publisher/server/service.ts';
import type { Expected } from '../../../site/publisher/witness/glance.ts';
import type { Sighting } from '../../../site/publisher/witness/witness.ts';
import { createFakePreview } from '../preview/fake-preview.ts';

/** A publisher that is what a test says it is, and remembers what it was asked. */
export interface FakeService extends Service {
  feed: Feed;
  /** Changes what the publisher says of itself. */
  is(status: Partial<PublisherStatus>): void;
  knows(type: string, documentId: string, known: Partial<KnownDocument>): void;
  /** What a withdrawal would touch; nothing is known of it until this is said. */
  foresees(foreseen: Foreseen): void;
  /** What the draft behind any link would change; it is unknown until this is said. */
  foreseesPublication(foreseen: Awaited<ReturnType<ForeseeDraft>>): void;
  isPublishing(type: string, documentId: string): void;
  failed(cause: Failure['cause'] | undefined): void;
  /** The journal tells of releases; the oldest is no longer kept. */
  released(...releases: number[]): void;
  /** What a visitor gets at an address. */
  visitorsGet(address: string, hash: string): void;
  setClock(instant: string): void;
  signals: number;
  /** How often somebody asked about a version that no look had found. */
  misses: number;
  counted: ('accepted' | Refused)[];
}

const nothing: KnownDocument = {
  version: undefined,
  address: undefined,
  hash: undefined,
  since: undefined,
  release: undefined,
  waitsUntil: undefined,
  problems: [],
  pictures: [],
};

export function createFakeService(): FakeService {
  const known = new Map<string, KnownDocument>();
  const seen = new Map<string, string>();
  const journal: JournalEntry[] = [];
  let foreseen: Foreseen | undefined;
  let publicationForeseen: Awaited<ReturnType<ForeseeDraft>> = 'unknown';
  let publishing = '';
  let failure: Failure | null = null;
  let clock = new Date('2026-03-10T10:00:00.000Z');
  let status: PublisherStatus = {
    release: 7,
    activatedAt: '2026-03-10T09:58:00.000Z',
    heldAt: null,
    documents: 3,
    routes: 12,
    lateSince: null,
    planLateSince: null,
    searchedAt: '2026-03-10T09:58:01.000Z',
    removalsToConfirm: null,
    problems: { documents: [], pages: [], pictures: [] },
  };

  async function look({ address, hash }: Expected): Promise<Sighting> {
    const isSeen = seen.get(address) === hash;
    return { isSeen, obstacle: isSeen ? null : 'encore une autre version' };
  }

  const service: FakeService = {
    signals: 0,
    misses: 0,
    counted: [],
    is: (changed) => {
      status = { ...status, ...changed };
    },
    knows: (type, documentId, its) =>
      void known.set(`${type} ${documentId}`, { ...nothing, ...its }),
    foresees: (its) => {
      foreseen = its;
    },
    foreseesPublication: (its) => {
      publicationForeseen = its;
    },
    isPublishing: (type, documentId) => {
      publishing = `${type} ${documentId}`;
    },
    failed: (cause) => {
      const at = clock.toISOString();
      failure = cause === undefined ? null : { at, cause, message: `It failed: ${cause}.` };
    },
    released: (...releases) => {
      for (const release of releases) journal.push(entryOf(release));
    },
    visitorsGet: (address, hash) => void seen.set(address, hash),
    setClock: (instant) => {
      clock = new Date(instant);
    },

    status: () => status,
    document: (type, documentId) => known.get(`${type} ${documentId}`) ?? nothing,
    foreseeWithdrawal: () => foreseen,
    foreseePublication: async () => publicationForeseen,
    isReady: () => status.release > 0,
    failure: () => failure,
    entries: async () => journal,
    keptReleases: async () => new Set(journal.slice(1).map(({ release }) => release)),
    releasesOf: async (key) => releasesOf(key, [], service.document(key.type, key.documentId)),
    signal: () => {
      service.signals += 1;
    },
    missed: () => {
      service.misses += 1;
    },
    publish: async ({ confirm, full }) => publicationOf(confirm ? 9 : full ? 8 : 7),
    rollBack: async (release) => {
      throw new Error(`Release ${release} is not kept.`);
    },
    progress: {
      isPublishing: () => publishing !== '',
      isPublishingOf: ({ type, documentId }) => publishing === `${type} ${documentId}`,
    },
    witness: { look },
    preview: createFakePreview(),
    feed: createFeed({ epoch: 'test', kept: 3, listeners: 2 }),
    metrics: { contentType: 'text/plain', text: async () => 'parvis_release 7\n' },
    addresses: { site: 'https://parvis.invalid', admin: 'https://cms.invalid/' },
    now: () => clock,
  };
  return service;
}

function publicationOf(release: number): Publication {
  const durations = { look: 0, pictures: 0, render: 0, activate: 0 };
  return { publication: 1, release, changes: [], rendered: 0, removed: 0, durations };
}

function entryOf(release: number): JournalEntry {
  const { changes, rendered, removed } = publicationOf(release);
  const at = `2026-03-10T09:${String(release % 60).padStart(2, '0')}:00.000Z`;
  const outcome = 'released';
  return {
    ...{ publication: release, at, reason: 'signal', outcome, release },
    ...{ changes, rendered, removed, durations: {} },
  };
}
