import type { DocumentType, ReleasesOfDocument } from '@parvis/shared';
import type { Foreseen } from '../foresight/foreseen.ts';
import type { ForeseeDraft } from '../preview/foresight.ts';
import type { Preview } from '../preview/preview.ts';
import type {
  DocumentKey,
  KnownDocument,
  Publication,
  PublisherStatus,
  PublishOptions,
} from '../publication.ts';
import type { JournalEntry } from '../releases/journal.ts';
import type { Witness } from '../witness/witness.ts';
import type { Feed } from './feed.ts';
import type { Metrics } from './metrics.ts';
import type { Progress } from './progress.ts';

/** Why the last publication failed. */
export interface Failure {
  /** An ISO instant. */
  at: string;
  /** `cms`: it does not answer; `removals`: a person must confirm; `publisher`: anything else. */
  cause: 'cms' | 'removals' | 'publisher';
  /** For operators, in English. */
  message: string;
}

/** What the routes ask of the publisher and of what stands around it. */
export interface Service {
  status(): PublisherStatus;
  document(type: DocumentType, documentId: string): KnownDocument;
  /** What the site would be without some documents; unknown until all of it was rendered once. */
  foreseeWithdrawal(keys: readonly DocumentKey[]): Foreseen | undefined;
  /** What the publication of the draft behind a preview link would change. */
  foreseePublication: ForeseeDraft;
  /** Whether a release is live. */
  isReady(): boolean;
  /** Why the last publication failed, when it did. */
  failure(): Failure | null;
  /** What the journal tells, the oldest first. */
  entries(): Promise<JournalEntry[]>;
  /** The releases that can be gone back to. */
  keptReleases(): Promise<ReadonlySet<number>>;
  /** Which releases carried the versions of a document. */
  releasesOf(key: DocumentKey): Promise<ReleasesOfDocument>;
  /** Something changed in the CMS: the publisher must look. */
  signal(): void;
  /** Somebody asked about a version that no look has found. */
  missed(): void;
  /** Publishes now, and ends a hold. Rejects with what went wrong. */
  publish(options: Required<PublishOptions>): Promise<Publication>;
  /** Goes back to an earlier release. Rejects likewise. */
  rollBack(release: number): Promise<Publication>;
  progress: Pick<Progress, 'isPublishing' | 'isPublishingOf'>;
  witness: Pick<Witness, 'look'>;
  preview: Preview;
  feed: Feed;
  metrics: Pick<Metrics, 'text' | 'contentType'>;
  /** Where visitors find the site, and staff the CMS. */
  addresses: { site: string; admin: string };
  now(): Date;
}
