import type { Core } from '@strapi/strapi';
import {
  type Act,
  documentIdOf,
  type Middleware,
  makesPublic,
  typeOf,
  withdraws,
} from '../documents/act.ts';
import { publishedVersions } from '../publication/versions.ts';
import { digestOf } from './content.ts';
import { doerNow, unknownDoer } from './doer.ts';
import { readDraft, readPublished, type State, stateOfDraft } from './reading.ts';
import { type Doer, type Subject, type Versions, versionsOf } from './rows.ts';

const changes = new Set([
  'create',
  'update',
  'delete',
  'publish',
  'unpublish',
  'discardDraft',
  'clone',
]);

/**
 * Keeps what documents say: a version each time that something becomes public or is withdrawn, and
 * the last drafts, by which a form that is out of date is told what changed since it was loaded.
 *
 * An import writes its documents without the Document Service. What they said is kept when they
 * are first changed here. Needs to be inside the transaction of the act.
 */
export function keepVersions(strapi: Core.Strapi, now = () => new Date()): Middleware {
  return async (act, next) => {
    const type = typeOf(act.uid);
    if (type === undefined || !changes.has(act.action)) return next();
    const before = act.action === 'clone' ? undefined : act.params.documentId;
    const removed =
      before === undefined
        ? undefined
        : await keepWhatWas(strapi, { type, documentId: before }, act, now());
    const outcome = await next();
    const documentId = documentIdOf(act, outcome);
    if (documentId === undefined) return outcome;
    await keepAct(strapi, { type, documentId }, act, { removed, at: now().toISOString() });
    return outcome;
  };
}

/**
 * What the document says before the act, when no version tells it already.
 *
 * @returns what is about to be deleted
 */
async function keepWhatWas(
  strapi: Core.Strapi,
  subject: Subject,
  act: Act,
  now: Date,
): Promise<State | undefined> {
  const versions = versionsOf(strapi, subject);
  const { type, documentId } = subject;
  if ((await versions.lastPublic()) === undefined) {
    const published = await readPublished(strapi, type, documentId);
    if (published !== undefined) {
      await addPublished(strapi, subject, published, unknownDoer, published.publishedAt);
    }
  }
  if (act.action === 'delete') return readDraft(strapi, type, documentId);
  await keepDraft(strapi, subject, unknownDoer, now.toISOString());
  return undefined;
}

async function keepAct(
  strapi: Core.Strapi,
  subject: Subject,
  act: Act,
  { removed, at }: { removed: State | undefined; at: string },
): Promise<void> {
  const doer = doerNow(strapi);
  const versions = versionsOf(strapi, subject);
  if (makesPublic(subject.type, act)) {
    const said = await readDraft(strapi, subject.type, subject.documentId);
    if (said !== undefined) await addPublished(strapi, subject, said, doer, at);
  }
  if (withdraws(act)) await addWithdrawal(versions, act, removed, doer, at);
  if (act.action !== 'delete') await keepDraft(strapi, subject, doer, at);
}

/** A version that says what the last one said is not kept again. */
async function addPublished(
  strapi: Core.Strapi,
  subject: Subject,
  { content, state }: State,
  doer: Doer,
  at: string,
): Promise<void> {
  const versions = versionsOf(strapi, subject);
  const digest = digestOf(content);
  const last = await versions.lastPublic();
  if (last?.act === 'published' && last.digest === digest) return;
  const number = await nextNumber(versions, last);
  const publicationVersion = await versionIn(strapi, subject);
  await versions.add(
    { act: 'published', number, content, digest, state, at, publicationVersion },
    doer,
  );
}

async function nextNumber(
  versions: Versions,
  last: { number: number | null } | undefined,
): Promise<number> {
  if (last === undefined) return 1;
  if (last.number !== null) return last.number + 1;
  const numbers = (await versions.list()).map(({ number }) => number ?? 0);
  return Math.max(0, ...numbers) + 1;
}

/** The connection of the transaction: SQLite has no other. */
async function versionIn(
  strapi: Core.Strapi,
  { type, documentId }: Subject,
): Promise<string | null> {
  return await strapi.db.transaction(async ({ trx }) => {
    const [published] = await publishedVersions(strapi, [type], [documentId], trx);
    return published?.version ?? null;
  });
}

async function addWithdrawal(
  versions: Versions,
  { action }: Act,
  removed: State | undefined,
  doer: Doer,
  at: string,
): Promise<void> {
  const none = { number: null, digest: null, state: null, publicationVersion: null };
  const last = await versions.lastPublic();
  if (action === 'delete') {
    const content = removed?.content ?? null;
    await versions.add({ ...none, act: 'deleted', content, at }, doer);
  } else if (last?.act === 'published') {
    await versions.add({ ...none, act: 'withdrawn', content: null, at }, doer);
  }
}

async function keepDraft(
  strapi: Core.Strapi,
  subject: Subject,
  doer: Doer,
  at: string,
): Promise<void> {
  const { type, documentId } = subject;
  const versions = versionsOf(strapi, subject);
  const state = await stateOfDraft(strapi, type, documentId);
  if (state === undefined || (await versions.ofState(state)) !== undefined) return;
  const draft = await readDraft(strapi, type, documentId);
  if (draft === undefined) return;
  const { content } = draft;
  const kept = { content, digest: digestOf(content), state, at };
  await versions.add({ ...kept, act: 'saved', number: null, publicationVersion: null }, doer);
}
