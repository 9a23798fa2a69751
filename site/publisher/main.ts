import { once } from 'node:events';
import { createLog, describeError } from './log.ts';
import { createLoop } from './loop.ts';
import type { Publication, Reason } from './publisher.ts';
import { createSignalServer } from './server/server.ts';
import { settingsFrom } from './settings.ts';
import { wirePublisher } from './wiring.ts';

/** Milliseconds before the next look after one that failed, at most. */
const RETRY = 2000;

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
  const publisher = await wirePublisher(settings);
  let lastFailure: string | undefined;
  let isReady = false;

  function report(reason: Reason, publication: Publication): Publication {
    const { changes, ...facts } = publication;
    lastFailure = undefined;
    if (changes.length > 0 || facts.rendered > 0) {
      log('info', 'published', { reason, changes: changes.slice(0, 20), ...facts });
    }
    if (!isReady && publisher.status().release > 0) {
      isReady = true;
      process.send?.({ ready: true });
    }
    return publication;
  }

  async function work(reason: Reason): Promise<void> {
    try {
      report(reason, await publisher.publish(reason));
    } catch (error) {
      lastFailure = describeError(error);
      log('warn', lastFailure, { reason });
    }
  }

  const loop = createLoop({
    work,
    interval: () =>
      lastFailure === undefined ? settings.lookInterval : Math.min(settings.lookInterval, RETRY),
    nextMoment: publisher.nextMoment,
    now,
  });
  const server = createSignalServer(
    {
      signal: () => void loop.ask('signal'),
      publish: (options) =>
        loop.enqueue(async () => report('command', await publisher.publish('command', options))),
      rollBack: (release) =>
        loop.enqueue(async () => report('rollback', await publisher.rollBack(release))),
      status: () => ({ ...publisher.status(), ready: isReady, failure: lastFailure ?? null }),
      isReady: () => isReady,
    },
    settings.signalSecret,
  );

  // First of all, so that a second publisher on the same port stops before it touches a file.
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  report('start', await publisher.resume());
  loop.start();

  async function stop(): Promise<void> {
    server.close();
    server.closeIdleConnections();
    await loop.stop();
    process.exit(0);
  }
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
}
