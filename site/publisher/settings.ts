import { join } from 'node:path';
import { z } from 'zod';
import type { Retention } from './releases/retention.ts';

const environment = z.object({
  PARVIS_STATE_DIR: z.string().min(1),
  PARVIS_HOST: z.string().default('127.0.0.1'),
  PARVIS_PUBLISHER_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  PARVIS_SITE_URL: z.url().default('http://localhost:8080'),
  PARVIS_WITNESS_URL: z.url().optional(),
  PARVIS_CMS_URL: z.url().default('http://127.0.0.1:1337'),
  PARVIS_ADMIN_URL: z.url().optional(),
  PARVIS_SIGNAL_SECRET: z.string().min(16),
  PARVIS_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{20,}={0,2}$/, 'must be whsec_ and a secret in base64')
    .optional(),
  PARVIS_PUBLISHER_TOKEN: z.string().min(16),
  PARVIS_LOOK_INTERVAL: z.coerce.number().positive().default(30),
  PARVIS_LARGEST_REMOVAL: z.coerce.number().min(0).max(1).default(0.2),
  PARVIS_KEEP_RELEASES: z.coerce.number().int().min(2).default(200),
  PARVIS_KEEP_DAYS: z.coerce.number().positive().default(30),
});

/** What the publisher is told by its environment. */
export interface Settings {
  host: string;
  port: number;
  siteUrl: string;
  /** Where the publisher itself reaches the public site, to see that a page is there. */
  witnessUrl: string;
  cmsUrl: string;
  /** Where staff reach the CMS. */
  adminUrl: string;
  publisherToken: string;
  signalSecret: string;
  /** Of signals signed as the Standard Webhooks specification says; none are taken without it. */
  webhookSecret: string | undefined;
  /** Milliseconds between two looks that nobody asked for. */
  lookInterval: number;
  /** The share of the documents that the CMS may lose at once without a person's word, 0 to 1. */
  largestRemoval: number;
  retention: Retention;
  state: StatePaths;
}

/** Where the publisher keeps what it makes; all on one file system. */
export interface StatePaths {
  public: string;
  staging: string;
  blobs: string;
  releases: string;
  journal: string;
  lock: string;
  snapshot: string;
  media: string;
}

/** Releases that are kept however old they are, to go back to. */
const KEPT_WHATEVER_THEIR_AGE = 10;

/** @throws one error that names every variable that is missing or wrong */
export function settingsFrom(variables: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new Error(`The publisher cannot start:\n${z.prettifyError(parsed.error)}`);
  }
  const values = parsed.data;
  return {
    host: values.PARVIS_HOST,
    port: values.PARVIS_PUBLISHER_PORT,
    siteUrl: values.PARVIS_SITE_URL,
    witnessUrl: values.PARVIS_WITNESS_URL ?? values.PARVIS_SITE_URL,
    cmsUrl: values.PARVIS_CMS_URL,
    adminUrl: values.PARVIS_ADMIN_URL ?? values.PARVIS_CMS_URL,
    publisherToken: values.PARVIS_PUBLISHER_TOKEN,
    signalSecret: values.PARVIS_SIGNAL_SECRET,
    webhookSecret: values.PARVIS_WEBHOOK_SECRET,
    lookInterval: values.PARVIS_LOOK_INTERVAL * 1000,
    largestRemoval: values.PARVIS_LARGEST_REMOVAL,
    retention: {
      least: Math.min(KEPT_WHATEVER_THEIR_AGE, values.PARVIS_KEEP_RELEASES),
      most: values.PARVIS_KEEP_RELEASES,
      days: values.PARVIS_KEEP_DAYS,
    },
    state: statePaths(values.PARVIS_STATE_DIR),
  };
}

export function statePaths(folder: string): StatePaths {
  const releases = join(folder, 'releases');
  return {
    public: join(folder, 'public'),
    staging: join(folder, 'staging'),
    blobs: join(folder, 'blobs'),
    releases,
    journal: join(releases, 'journal.jsonl'),
    lock: join(folder, 'publisher.lock'),
    snapshot: join(releases, 'snapshot.jsonl'),
    media: join(folder, 'pictures'),
  };
}
