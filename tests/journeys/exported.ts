import { once } from 'node:events';
import { globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildStale } from '../../bin/building/build.ts';
import { site } from '../../bin/building/parts.ts';
import type { Publisher } from '../../site/publisher/publisher.ts';
import { settingsFrom, statePaths } from '../../site/publisher/settings.ts';
import { wirePublisher } from '../../site/publisher/wiring.ts';
import { openFolder } from '../../site/serve/folder.ts';
import { closeServer, createSiteServer } from '../../site/serve/server.ts';
import { type Cms, signal, startCms } from '../cms/harness.ts';
import { freePorts } from './ports.ts';

/** A community's whole site, served. */
export interface ExportedSite {
  /** `http://localhost:…`, also in its own pages: browsers take it for a secure one. */
  url: string;
  /** Its files. */
  folder: string;
  /** How many pages it has. */
  pages: number;
  /** Stops the server, and deletes the files. */
  close(): Promise<void>;
}

/**
 * Fills a real CMS of its own, lets the publisher make its site whole, and serves it with the
 * embedded server. The screens of the CMS need not be compiled.
 */
export async function exportAndServe(fill: (cms: Cms) => Promise<unknown>): Promise<ExportedSite> {
  await buildStale([site], {}, console.log, new AbortController().signal);
  const [port = 0] = await freePorts(1);
  const url = `http://localhost:${port}`;
  const place = await mkdtemp(join(tmpdir(), 'parvis-exported-'));
  const { public: folder } = statePaths(place);
  await publishFilled(fill, url, place);
  const server = createSiteServer(openFolder(folder), console.error).listen(port, 'localhost');
  await once(server, 'listening');
  return {
    url,
    folder,
    pages: countPages(folder),
    async close() {
      await closeServer(server);
      await rm(place, { recursive: true });
    },
  };
}

async function publishFilled(
  fill: (cms: Cms) => Promise<unknown>,
  siteUrl: string,
  stateFolder: string,
): Promise<void> {
  const cms = await startCms();
  try {
    await fill(cms);
    const { publisher, stop } = await wirePublisher(
      settingsFrom({
        PARVIS_STATE_DIR: stateFolder,
        PARVIS_SITE_URL: siteUrl,
        PARVIS_CMS_URL: cms.url,
        PARVIS_PUBLISHER_TOKEN: cms.token,
        PARVIS_SIGNAL_SECRET: signal.secret,
      }),
    );
    await publisher.resume();
    await untilWhole(publisher, statePaths(stateFolder).public).finally(stop);
  } finally {
    await cms.stop();
  }
}

const ROUND_MS = 1000;
/** Rounds without a new file after which none is on its way: pictures come one by one. */
const QUIET_ROUNDS = 5;
/** What is not there by then is what no page waits for: AVIF, and pictures for social networks. */
const PATIENCE_MS = 120_000;

/** Pictures and the index of the search are made beside publications: goes on until all is there. */
async function untilWhole(publisher: Publisher, folder: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  let files = 0;
  for (let quiet = 0; quiet < QUIET_ROUNDS && performance.now() < deadline; quiet += 1) {
    await publisher.publish('command');
    while ((await publisher.followSearch()) === 'more');
    await publisher.followSharing();
    const now = globSync('**/*.*', { cwd: folder }).length;
    if (now !== files || publisher.status().searchedAt === null) quiet = -1;
    files = now;
    await wait(ROUND_MS);
  }
}

const countPages = (folder: string) => globSync('**/*.html', { cwd: folder }).length;
