import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { createBackground } from './background.ts';
import { createLog, describeError } from './log.ts';
import { createLoop } from './loop.ts';
import { createDrafts } from './preview/drafts.ts';
import { createForesight } from './preview/foresight.ts';
import { createPreview } from './preview/preview.ts';
import { previewSeal } from './preview/seal.ts';
import type { Publication, PublisherEvent } from './publication.ts';
import { createJournal } from './releases/journal.ts';
import { releasesOf } from './releases/of-document.ts';
import { createFeed } from './server/feed.ts';
import { createGuards } from './server/guards/guards.ts';
import { createMetrics } from './server/metrics.ts';
import { createMissed } from './server/missed.ts';
import { createObserver } from './server/observer.ts';
import { createOutcomes } from './server/outcomes.ts';
import { createProgress } from './server/progress.ts';
import { createPublisherServer, stopServer } from './server/server.ts';
import type { Service } from './server/service.ts';
import { lateOnSite, latePlan } from './server/status/alarms.ts';
import { settingsFrom } from './settings.ts';
import { wirePublisher } from './wiring.ts';
import { createGlance } from './witness/glance.ts';
import { createWitness } from './witness/witness.ts';

/** Milliseconds before the next look after one that failed, at most. */
const RETRY = 2000;
/** Milliseconds to end what is under way; then the process ends, which any instant is good for. */
const PATIENCE = 9000;

const now = () => new Date();
const log = createLog((line) => process.stdout.write(line), now);

try {
  await run();
} catch (error) {
  log('error', describeError(error));
  process.exit(1);
}

async function run(): Promise<void> {
  const settings = settingsFrom(process.env);
  let stopping: Promise<void> | undefined;

  const wired = await wirePublisher(settings, {
    observe: (event) => observe(event),
    report: reportBackground,
  });
  const { publisher } = wired;
  const journal = createJournal(settings.state.journal);
  const progress = createProgress();
  const feed = createFeed({ epoch: Date.now().toString(36), kept: 500, listeners: 20 });
  const witness = createWitness({
    glance: createGlance(settings.witnessUrl),
    wait: (milliseconds, given) => wait(milliseconds, undefined, { signal: given }),
  });
  const metrics = createMetrics({
    status: publisher.status,
    queue: () => loop.tasks(),
    now,
  });
  const outcomes = createOutcomes({
    ...{ log, metrics, now },
    onReady: () => void process.send?.({ ready: true }),
  });
  const loop = createLoop({
    // The observer tells of failures.
    work: (reason) =>
      outcomes.attempt(reason, () => publisher.publish(reason)).then(ignore, ignore),
    interval: () =>
      outcomes.failure() === null ? settings.lookInterval : Math.min(settings.lookInterval, RETRY),
    nextMoment: publisher.nextMoment,
    now,
  });
  const background = createBackground({
    ...{ loop, publisher, retention: settings.retention },
    report: reportBackground,
    alarm: (late, since) =>
      log('error', late === 'planLateSince' ? latePlan(since) : lateOnSite(since)),
  });
  const tell = createObserver({
    ...{ log, feed, progress, metrics, witness },
    document: ({ type, documentId }) => publisher.document(type, documentId),
  });

  function observe(event: PublisherEvent): void {
    tell(event);
    if (event.kind === 'released') background.followSearch();
    // A look that finds nothing new tries again what a full disk had made it give up.
    if (event.kind === 'released' || event.kind === 'unchanged') background.followSharing();
  }

  function reportBackground(error: unknown): void {
    log('warn', `Search, sharing pictures or tidying failed: ${describeError(error)}`);
  }

  function command(work: () => Promise<Publication>): Promise<Publication> {
    if (stopping !== undefined) return Promise.reject(new Error('The publisher is stopping.'));
    return loop.enqueue(work);
  }

  const drafted = {
    ...{ log, now },
    site: wired.tools.site,
    content: publisher.content,
    drafts: createDrafts({ url: settings.cmsUrl, token: settings.publisherToken }),
    seal: previewSeal(settings.signalSecret),
  };
  const preview = createPreview({
    ...drafted,
    adminUrl: settings.adminUrl,
    file: wired.tools.cms.file,
  });
  const guards = createGuards({
    secret: settings.signalSecret,
    webhookSecret: settings.webhookSecret,
    now,
    count: metrics.signal,
  });
  const service: Service = {
    status: publisher.status,
    document: publisher.document,
    foreseeWithdrawal: publisher.foreseeWithdrawal,
    foreseePublication: createForesight({ ...drafted, foresee: publisher.foreseePublication }),
    isReady: () => outcomes.isReady() && stopping === undefined,
    failure: outcomes.failure,
    entries: journal.read,
    keptReleases: publisher.keptReleases,
    releasesOf: async (key) =>
      releasesOf(key, await journal.read(), publisher.document(key.type, key.documentId)),
    signal: () => void loop.ask('signal'),
    missed: createMissed(() => void loop.ask('signal'), now),
    publish: (options) =>
      command(() => outcomes.attempt('command', () => publisher.publish('command', options))),
    // A release that is no longer kept is the asker's mistake, not the publisher's failure.
    rollBack: (release) =>
      command(async () => outcomes.report('rollback', await publisher.rollBack(release))),
    ...{ progress, witness, preview, feed, metrics, now },
    addresses: { site: settings.siteUrl, admin: settings.adminUrl },
  };
  const server = createPublisherServer(service, guards, log);

  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  outcomes.report('start', await publisher.resume());
  wired.onPictures(() => void loop.ask('pictures'));
  wired.onSearch((failure) => {
    if (failure !== undefined) reportBackground(failure);
    background.followSearch();
  });
  wired.onSharing((failure) => {
    if (failure !== undefined) reportBackground(failure);
    background.followSharing();
  });
  loop.start();
  background.start();

  async function end(): Promise<void> {
    background.stop();
    feed.close();
    witness.stop();
    await Promise.all([stopServer(server, PATIENCE / 2), loop.stop()]);
    await wired.stop();
  }

  function stop(): void {
    stopping ??= Promise.race([end(), wait(PATIENCE)])
      .catch((error: unknown) => log('error', describeError(error)))
      .then(() => process.exit(0));
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.once('disconnect', stop);
}

function ignore(): void {}
