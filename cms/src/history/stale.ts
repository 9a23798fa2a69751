import type { DocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { type Act, type Middleware, typeOf, uidOf } from '../documents/act.ts';
import { checkerFor, type PermissionChecker } from '../people/permission-checker.ts';
import { type Conflict, LOADED_STATE, STALE_SAVE } from './answer.ts';
import { differencesBetween } from './compare/index.ts';
import { digestOf } from './content.ts';
import { readableFields } from './permitted.ts';
import { readDraft, type State, shapeIn } from './reading.ts';
import { type Version, versionsOf } from './rows.ts';

/** A save from a form that was loaded before somebody else saved: answered with 409. */
class StaleSaveError extends Error {
  override name = STALE_SAVE;
  readonly status = 409;
  readonly details: Conflict;

  constructor(message: string, details: Conflict) {
    super(message);
    this.details = details;
  }
}
// Strapi answers as an error says only if it is one of its HTTP errors, which have no 409 of theirs.
Object.setPrototypeOf(StaleSaveError.prototype, errors.HttpError.prototype);

/** What is used of the request of somebody who saves a form of the admin, or restores a version. */
interface Saving {
  params?: { model?: string; id?: string; type?: string; documentId?: string };
  state: { user?: { id: number }; userAbility?: unknown; loadedStateChecked?: boolean };
  get(header: string): string;
}

/**
 * Refuses to save, or to publish, a form of the admin over what somebody saved since it was loaded.
 * The form says which state it was loaded from; what saves without a form says nothing, and passes.
 *
 * @throws {StaleSaveError} which tells who saved, when, and what they changed
 */
export function refuseStaleSaves(strapi: Core.Strapi): Middleware {
  return async (act, next) => {
    const type = typeOf(act.uid);
    const { documentId } = act.params;
    const saving = strapi.requestContext.get() as Saving | undefined;
    if (type === undefined || documentId === undefined || !isSaving(saving, act)) return next();
    // The form is saved once; what else its request does to the document knows what it does.
    saving.state.loadedStateChecked = true;
    const loaded = saving.get(LOADED_STATE);
    const checker = checkerFor(strapi, saving.state.userAbility, uidOf(type));
    const conflict = await conflictWith(strapi, { type, documentId }, loaded, {
      checker,
      accountId: saving.state.user?.id,
    });
    if (conflict !== undefined) throw new StaleSaveError(messageOf(conflict), conflict);
    return next();
  };
}

function isSaving(saving: Saving | undefined, act: Act): saving is Saving {
  if (act.action !== 'update' || saving === undefined || saving.state.loadedStateChecked) {
    return false;
  }
  const { type, documentId, model = type && `api::${type}.${type}`, id } = saving.params ?? {};
  // The form of a single type names no document.
  const named = id ?? documentId ?? act.params.documentId;
  return model === act.uid && named === act.params.documentId && saving.get(LOADED_STATE) !== '';
}

/**
 * What was saved since a form was loaded; nothing when it still says what is stored.
 *
 * @param loaded the state that the form was loaded from
 */
export async function conflictWith(
  strapi: Core.Strapi,
  subject: { type: DocumentType; documentId: string },
  loaded: string,
  { checker, accountId }: { checker: PermissionChecker; accountId: number | undefined },
): Promise<Conflict | undefined> {
  const { type, documentId } = subject;
  const current = await readDraft(strapi, type, documentId);
  if (current === undefined || current.state === loaded) return undefined;
  const versions = versionsOf(strapi, subject);
  const base = await versions.ofState(loaded);
  if (base?.digest === digestOf(current.content)) return undefined;
  const since =
    base === undefined ? await lastOf(versions, current) : await versions.after(base.id);
  const fields = readableFields(checker, shapeIn(strapi, type));
  return {
    state: current.state,
    ...doersOf(since, accountId),
    at: since.at(-1)?.at ?? current.state,
    differences:
      base?.content == null ? null : differencesBetween(fields, base.content, current.content),
  };
}

async function lastOf(
  versions: ReturnType<typeof versionsOf>,
  { state }: State,
): Promise<Version[]> {
  const last = await versions.ofState(state);
  return last === undefined ? [] : [last];
}

function doersOf(since: readonly Version[], accountId: number | undefined) {
  const named = since.flatMap(({ accountName }) => accountName ?? []);
  return {
    by: [...new Set(named)],
    isOwn: since.length > 0 && since.every((version) => version.accountId === accountId),
  };
}

/** For whoever has no more than the message: the screens tell it all. */
function messageOf({ by, isOwn }: Conflict): string {
  const who =
    isOwn || by.length === 0
      ? 'Ce contenu a été enregistré'
      : `${by.join(' et ')} a enregistré ce contenu`;
  return `${who} depuis que vous l’avez ouvert. Rien n’a été remplacé.`;
}
