import { type Conflict, LOADED_STATE, STALE_SAVE } from '../../history/answer.ts';
import { type Aim, aimOf } from './aim.ts';
import { fieldsChanged, onlyFields, type Values } from './changes.ts';
import type { Choice } from './words.ts';

type Input = Parameters<typeof fetch>[0];

/** A save that was refused, because somebody else saved since the form was loaded. */
export interface Refusal {
  aim: Aim;
  conflict: Conflict;
  /** The fields that would be saved and were not loaded so; `null` when they are not known. */
  mine: readonly string[] | null;
}

/** What somebody decides about it. `mine`: the fields that they changed, for a merge. */
export interface Decision {
  choice: Choice;
  mine: readonly string[];
}

export interface Guard {
  /** In the place of the browser's own. */
  fetch: typeof fetch;
  /** A form is on the screen: what it says, and what state of the document that is. */
  show(document: string, state: string): void;
  /** It no longer is. */
  hide(document: string): void;
}

/** Who writes, as the guard sees them. */
export interface Writer {
  /** Asked about a refusal; nothing when no one can be asked, and the form tells of an error. */
  decide(refusal: Refusal): Promise<Decision> | undefined;
  /** Told that a form could not be saved, for any other reason. */
  failed(document: string): void;
  /** Between two attempts to load a form again. */
  pause(): Promise<void>;
}

/**
 * Makes each save of a form say which state of its document it was loaded from; asks what to do
 * when the CMS refuses it because that state has passed, and does it.
 *
 * The CMS compares again at each attempt: a third person is not overwritten either.
 */
export function guardSaves(
  fetch: typeof globalThis.fetch,
  { decide, failed, pause }: Writer,
): Guard {
  /** As the forms on the screen were loaded; what else was, by other windows in the page. */
  const shown = new Map<string, string>();
  const loaded = new Map<string, string>();
  /** What each document said when it was last loaded. */
  const contents = new Map<string, Values>();
  /** What this page saved: a form on the screen says it before it is loaded again. */
  const saved = new Map<string, string>();

  function stateOf(document: string): string | undefined {
    const states = [shown.get(document) ?? loaded.get(document), saved.get(document)];
    return states
      .filter((state) => state !== undefined)
      .toSorted()
      .at(-1);
  }

  async function load(aim: Aim, input: Input, init?: RequestInit): Promise<Response> {
    const response = await loadPatiently(aim, input, init);
    const content = await contentIn(response);
    if (content?.updatedAt !== undefined) {
      loaded.set(aim.document, content.updatedAt);
      contents.set(aim.document, content);
    }
    return response;
  }

  /**
   * Strapi loads a form again after each attempt to save it, and shows an error in the place of
   * the form when that fails: what was typed would go with it.
   */
  async function loadPatiently(
    { document }: Aim,
    input: Input,
    init?: RequestInit,
  ): Promise<Response> {
    for (;;) {
      const outcome = await fetch(input, init).catch((error: unknown) => ({ error }));
      const isUnavailable = 'error' in outcome || outcome.status >= 500;
      if (!isUnavailable || !shown.has(document)) {
        if ('error' in outcome) throw outcome.error;
        return outcome;
      }
      await pause();
    }
  }

  async function save(aim: Aim, input: Input, init: RequestInit): Promise<Response> {
    const response = await fetch(input, naming(stateOf(aim.document), init)).catch((error) => {
      failed(aim.document);
      throw error;
    });
    if (response.ok) {
      const state = aim.kind === 'save' ? (await contentIn(response))?.updatedAt : undefined;
      if (state !== undefined) saved.set(aim.document, state);
      return response;
    }
    const conflict = await conflictIn(response);
    const decided = conflict && decide({ aim, conflict, mine: mineIn(aim, init) });
    if (conflict === undefined || decided === undefined) {
      // An old session is renewed by Strapi, which then asks again.
      if (response.status !== 401) failed(aim.document);
      return response;
    }
    const { choice, mine } = await decided;
    if (choice !== 'merge' && choice !== 'replace') return response;
    saved.set(aim.document, conflict.state);
    return save(aim, input, choice === 'merge' ? saving(mine, aim, init) : init);
  }

  function mineIn({ document, fieldsIn }: Aim, { body }: RequestInit): string[] | null {
    const content = contents.get(document);
    if (content === undefined || typeof body !== 'string') return null;
    const payload = JSON.parse(body) as Values;
    const fields = fieldsIn === undefined ? payload : (payload[fieldsIn] as Values);
    return fieldsChanged(content, fields);
  }

  return {
    show: (document, state) => void shown.set(document, state),
    hide: (document) => {
      shown.delete(document);
      saved.delete(document);
    },
    fetch(input, init) {
      const url = input instanceof Request ? input.url : String(input);
      const aim = aimOf(init?.method ?? 'GET', url);
      if (aim === undefined) return fetch(input, init);
      return aim.kind === 'load' ? load(aim, input, init) : save(aim, input, init ?? {});
    },
  };
}

function naming(state: string | undefined, init: RequestInit): RequestInit {
  if (state === undefined) return init;
  const headers = new Headers(init.headers);
  headers.set(LOADED_STATE, state);
  return { ...init, headers };
}

function saving(mine: readonly string[], { fieldsIn }: Aim, init: RequestInit): RequestInit {
  const payload = JSON.parse(String(init.body ?? '{}')) as Values;
  const sent =
    fieldsIn === undefined
      ? onlyFields(payload, mine)
      : { ...payload, [fieldsIn]: onlyFields(payload[fieldsIn] as Values, mine) };
  return { ...init, body: JSON.stringify(sent) };
}

/** Strapi's answer for a form holds when the document came to say what it says. */
async function contentIn(response: Response): Promise<Content | undefined> {
  return (await jsonOf<{ data?: Content }>(response))?.data;
}

type Content = Values & { updatedAt?: string };

async function conflictIn(response: Response): Promise<Conflict | undefined> {
  if (response.status !== 409) return undefined;
  const answer = await jsonOf<{ error?: { name?: string; details?: Conflict } }>(response);
  return answer?.error?.name === STALE_SAVE ? answer.error.details : undefined;
}

/** Without taking the answer from who asked. */
async function jsonOf<Answer>(response: Response): Promise<Answer | undefined> {
  if (!response.headers.get('content-type')?.includes('json')) return undefined;
  return (await response
    .clone()
    .json()
    .catch(() => undefined)) as Answer | undefined;
}
