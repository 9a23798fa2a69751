import { z } from 'zod';
import { type DocumentType, documentTypes } from './documents/index.ts';

/** The publisher's door for the CMS, which asks with the secret of the signals as its bearer. */
export const publisherApi = {
  status: '/status',
  /** @param version that the CMS has published; none when it publishes nothing of the document */
  documentStatus: (type: DocumentType, documentId: string, version?: string): string =>
    `/status/${type}/${encodeURIComponent(documentId)}${
      version === undefined ? '' : `?version=${encodeURIComponent(version)}`
    }`,
  troubles: '/status/details',
  releases: '/releases',
  /** `POST`: makes the site what it was at a release; changes wait until `publish`. */
  rollback: (release: number): string => `/rollback?release=${release}`,
  /** `POST`: publishes now, and ends a rollback. */
  publish: '/publish',
  /** What the site would lose with some documents of a type, withdrawn together. */
  withdrawal: (type: DocumentType, documentIds: readonly string[]): string =>
    `/withdrawal/${type}/${documentIds.map(encodeURIComponent).join(',')}`,
  /** What the site would be with the draft published that a preview link opens. */
  publication: (link: string): string => `/publication/${link}`,
  /** Which releases carried the versions of a document. */
  releasesOf: (type: DocumentType, documentId: string): string =>
    `/releases/of/${type}/${encodeURIComponent(documentId)}`,
} as const;

/** The most documents whose withdrawal may be asked about at once: a page of a list of staff. */
export const LARGEST_WITHDRAWAL = 100;

const instant = z.iso.datetime();

/** How the publisher is, for everybody: nothing here tells of a document. */
export const publicStatus = z.object({
  /**
   * - `starting`: no release yet;
   * - `live`: what was last looked at is on the site;
   * - `publishing`: a change is on its way;
   * - `held`: somebody went back to an earlier release, and changes wait;
   * - `behind`: the site is good, but what it could show is not known or not shown: the CMS does
   *   not answer, a person must confirm removals, or a schedule is late;
   * - `failing`: the publisher cannot do its work; the last good release stays up.
   */
  state: z.enum(['starting', 'live', 'publishing', 'held', 'behind', 'failing']),
  /** The number of the release that is live; 0 before the first. */
  release: z.number().int().nonnegative(),
  activatedAt: instant.nullable(),
  /** Seconds since it was activated. */
  age: z.number().nonnegative().nullable(),
  /** The release that somebody went back to. */
  heldAt: z.number().int().nullable(),
  changesWait: z.boolean(),
  /** When search last followed the site. */
  searchedAt: instant.nullable(),
  /** When something should have changed by time alone or as staff planned, and has not: an alarm. */
  lateSince: instant.nullable(),
});
export type PublicStatus = z.infer<typeof publicStatus>;

/** Why a version is not on the site yet. */
export const waitingReasons = [
  /** The publisher has not looked since; within seconds of a signal, or one interval of looks. */
  'not-looked-yet',
  /** Somebody went back to an earlier release: changes wait for `npm run publish`. */
  'held',
  /** Visitors may read it from a date that is to come: `until`. */
  'until-date',
  /** The CMS lost many documents at once: an operator must say that it is meant. */
  'removals-to-confirm',
  /** The CMS does not answer the publisher. */
  'cms-unreachable',
  /** The publisher could not do its work, and tries again. */
  'publisher-failing',
] as const;

/** What is wrong with a document, for who can put it right. */
const documentProblem = z.object({
  /** The name of the attribute in the CMS; none when it is the page as a whole. */
  field: z.string().nullable(),
  /** A sentence in French. */
  reason: z.string(),
});

/** The version that visitors get. */
const liveVersion = z.object({
  /** The whole public address; none for a document without a page of its own. */
  address: z.url().nullable(),
  since: instant,
  release: z.number().int(),
});

/** Where one version of a document is on its way from the CMS to visitors. */
export const documentStatus = z.discriminatedUnion('state', [
  /** Neither the site nor the CMS has it published. */
  z.object({ state: z.literal('absent') }),
  z.object({
    state: z.literal('waiting'),
    reason: z.enum(waitingReasons),
    /** When it will be shown; only for `until-date`. */
    until: instant.nullable(),
    /** The earlier version that stays up meanwhile. */
    earlier: liveVersion.nullable(),
  }),
  z.object({
    state: z.literal('publishing'),
    /** `rendering`: a release is being made; `checking`: it is made, and not seen by a visitor yet. */
    step: z.enum(['rendering', 'checking']),
    address: z.url().nullable(),
    /** Why the public address does not answer with this version yet, in French, once it was tried. */
    obstacle: z.string().nullable(),
  }),
  /** The public address was fetched, and answered with this version. */
  liveVersion.extend({
    state: z.literal('live'),
    /** What does not stop it, and can be put right: a picture that is shown as missing. In French. */
    warnings: z.array(z.string()),
  }),
  z.object({
    state: z.literal('failed'),
    problems: z.array(documentProblem).min(1),
    /** The last good version, which stays up. */
    earlier: liveVersion.nullable(),
  }),
]);
export type DocumentStatus = z.infer<typeof documentStatus>;
export type LiveVersion = z.infer<typeof liveVersion>;

/** The last releases, the newest first. */
export const releaseList = z.array(
  z.object({
    release: z.number().int(),
    at: instant,
    /** What made it: `signal`, `interval`, `time`, `rollback`… */
    reason: z.string(),
    /** How many documents changed. */
    changes: z.number().int(),
    /** Whether the site can go back to it. */
    isKept: z.boolean(),
  }),
);
export type ReleaseList = z.infer<typeof releaseList>;

/** What a command to the publisher ends with. */
export const publicationDone = z.object({ release: z.number().int() });

const documentKey = z.object({ type: z.enum(documentTypes), documentId: z.string() });

/** What the publisher could not do, of all that it knows of itself. */
export const publisherTroubles = z.object({
  problems: z.object({
    documents: z.array(documentKey.extend(documentProblem.shape)),
    /** With the document that each page is about, when it is about one. */
    pages: z.array(z.object({ document: documentKey.nullable() })),
    pictures: z.array(z.object({ documents: z.array(documentKey), reason: z.string() })),
  }),
});
export type PublisherTroubles = z.infer<typeof publisherTroubles>;
/** What visitors would see otherwise, were some documents withdrawn. */
export const withdrawal = z.object({
  /** Pages that people read, the first ones only: those that go, then those read most. */
  pages: z.array(
    z.object({
      /** The whole public address. */
      address: z.url(),
      /** `different`: it shows something of the documents. */
      becomes: z.enum(['gone', 'different']),
      /** The title of the document that the page is about; none for lists and the like. */
      title: z.string().nullable(),
    }),
  ),
  /** How many pages there are, those that are not named here too. */
  total: z.number().int().nonnegative(),
  /** How many feeds, data files and the like. */
  files: z.number().int().nonnegative(),
});
export type Withdrawal = z.infer<typeof withdrawal>;

/** What visitors would see otherwise, were a draft published now. */
export const publicationForeseen = z.object({
  /** Pages that people read, the first ones only: its own, those that go, then those read most. */
  pages: z.array(
    z.object({
      /** The whole public address. */
      address: z.url(),
      becomes: z.enum(['new', 'different', 'gone']),
      /** The title of the document that the page is about; none for lists and the like. */
      title: z.string().nullable(),
    }),
  ),
  /** How many pages there are, those that are not named here too. */
  counts: z.object({
    new: z.number().int().nonnegative(),
    different: z.number().int().nonnegative(),
    gone: z.number().int().nonnegative(),
  }),
  /** How many feeds, data files and the like. */
  files: z.number().int().nonnegative(),
  /** When visitors will read the document, if that is to come: until then it is not on the site. */
  from: instant.nullable(),
});
export type PublicationForeseen = z.infer<typeof publicationForeseen>;

/** The releases that changed what the site shows of a document, as far as the journal goes back. */
export const releasesOfDocument = z.object({
  /** The oldest first. */
  releases: z.array(
    z.object({
      /** As the publication index named it; `null` when the document left the site. */
      version: z.string().nullable(),
      release: z.number().int().positive(),
      activatedAt: instant,
    }),
  ),
});
export type ReleasesOfDocument = z.infer<typeof releasesOfDocument>;
