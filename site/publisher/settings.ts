import { join } from 'node:path';
import { z } from 'zod';

const environment = z.object({
  PARVIS_STATE_DIR: z.string().min(1),
  PARVIS_HOST: z.string().default('127.0.0.1'),
  PARVIS_PUBLISHER_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  PARVIS_SITE_URL: z.url().default('http://localhost:8080'),
  PARVIS_CMS_URL: z.url().default('http://127.0.0.1:1337'),
  PARVIS_SIGNAL_SECRET: z.string().min(16),
  PARVIS_PUBLISHER_TOKEN: z.string().min(16),
  PARVIS_LOOK_INTERVAL: z.coerce.number().positive().default(30),
});

/** What the publisher is told by its environment. */
export interface Settings {
  host: string;
  port: number;
  siteUrl: string;
  cmsUrl: string;
  publisherToken: string;
  signalSecret: string;
  /** Milliseconds between two looks that nobody asked for. */
  lookInterval: number;
  state: StatePaths;
}

/** Where the publisher keeps what it makes; all on one file system. */
export interface StatePaths {
  public: string;
  staging: string;
  blobs: string;
  releases: string;
  snapshot: string;
  media: string;
}

/** @throws one error that names every variable that is missing or wrong */
export function settingsFrom(variables: Record<string, string | undefined>): Settings {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    throw new Error(`The publisher cannot start:\n${z.prettifyError(parsed.error)}`);
  }
  const values = parsed.data;
  return {
    host: values.PARVIS_HOST,
    port: values.PARVIS_PUBLISHER_PORT,
    siteUrl: values.PARVIS_SITE_URL,
    cmsUrl: values.PARVIS_CMS_URL,
    publisherToken: values.PARVIS_PUBLISHER_TOKEN,
    signalSecret: values.PARVIS_SIGNAL_SECRET,
    lookInterval: values.PARVIS_LOOK_INTERVAL * 1000,
    state: statePaths(values.PARVIS_STATE_DIR),
  };
}

export function statePaths(folder: string): StatePaths {
  return {
    public: join(folder, 'public'),
    staging: join(folder, 'staging'),
    blobs: join(folder, 'blobs'),
    releases: join(folder, 'releases'),
    snapshot: join(folder, 'releases', 'snapshot.jsonl'),
    media: join(folder, 'releases', 'media.json'),
  };
}
