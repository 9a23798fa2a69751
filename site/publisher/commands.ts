import { mkdir, readdir, rm } from 'node:fs/promises';
import type { Publication, PublishOptions } from './publication.ts';
import type { Publisher } from './publisher.ts';
import { createJournal, type JournalEntry } from './releases/journal.ts';
import type { Settings } from './settings.ts';
import { type Wired, wireExport, wirePublisher } from './wiring.ts';

/** A command could not be carried out; the message is for the operator. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/**
 * `npm run publish`: looks and publishes now, in the publisher that runs or else in this process.
 *
 * @param options.confirm accepts that many documents are gone
 * @param options.full    renders every page again, and mends every public file
 */
export function publishByHand(
  settings: Settings,
  options: Required<PublishOptions>,
): Promise<Publication> {
  const asked = Object.entries(options).flatMap(([name, isAsked]) => (isAsked ? [name] : []));
  return inPublisher(settings, `/publish?${asked.join('&')}`, async (publisher) => {
    await publisher.resume();
    return publisher.publish('command', options);
  });
}

/** `npm run rollback -- N`: makes the site what it was at a release. New changes wait until `npm run publish`. */
export function rollBack(settings: Settings, release: number): Promise<Publication> {
  return inPublisher(settings, `/rollback?release=${release}`, (publisher) =>
    publisher.rollBack(release),
  );
}

/** `npm run releases`: the journal, the newest publication first. */
export async function listReleases(settings: Settings): Promise<JournalEntry[]> {
  return (await createJournal(settings.state.journal).read()).reverse();
}

/**
 * `npm run export -- DIR`: the whole site in a folder, for any static host.
 *
 * @param folder new or empty
 * @throws {CommandError} when the folder holds something
 */
export async function exportSite(settings: Settings, folder: string): Promise<Publication> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new CommandError(`${folder} is not empty. Name a new folder, or empty this one.`);
  }
  const staging = `${folder}.unfinished`;
  try {
    const wired = await wireExport(settings, folder, staging);
    return await working(wired, async (publisher) => {
      const resumed = await publisher.resume();
      const done = resumed.rendered > 0 ? resumed : await publisher.publish('command');
      await makeSearchIndex(wired);
      await drawSharingPictures(wired);
      return done;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** @throws what the index failed with: a search that finds nothing is not a whole site */
async function makeSearchIndex({ publisher, onSearch }: Wired): Promise<void> {
  let called = Promise.withResolvers<void>();
  onSearch((failure) => (failure === undefined ? called.resolve() : called.reject(failure)));
  for (;;) {
    const state = await publisher.followSearch();
    if (state === 'ready') return;
    if (state === 'more') continue;
    await called.promise;
    called = Promise.withResolvers<void>();
  }
}

/** Has the pictures drawn that the publisher has not drawn yet. One that cannot be drawn is left out. */
async function drawSharingPictures({ publisher, onSharing }: Wired): Promise<void> {
  let called = Promise.withResolvers<void>();
  onSharing(() => called.resolve());
  while ((await publisher.followSharing()) === 'waiting') {
    await called.promise;
    called = Promise.withResolvers<void>();
  }
}

async function inPublisher(
  settings: Settings,
  path: string,
  here: (publisher: Publisher) => Promise<Publication>,
): Promise<Publication> {
  const response = await fetch(`http://${settings.host}:${settings.port}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${settings.signalSecret}` },
  }).catch(() => undefined);
  if (response === undefined) return working(await wirePublisher(settings), here);
  const answer = (await response.json()) as Publication | { error: string };
  if ('error' in answer) throw new CommandError(answer.error);
  return answer;
}

async function working(
  { publisher, stop }: Wired,
  work: (publisher: Publisher) => Promise<Publication>,
): Promise<Publication> {
  try {
    return await work(publisher);
  } finally {
    await stop();
  }
}
