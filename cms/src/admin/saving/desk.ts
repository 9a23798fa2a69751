import { type Decision, type Guard, guardSaves, type Refusal } from './guarding.ts';
import type { KeptForm } from './kept-form.ts';

const PAUSE_MS = 2_000;

/** Asks whoever writes what to do about a save that was refused. */
type Asker = (refusal: Refusal) => Promise<Decision>;

/** The one that is on the screen, if any. */
let asker: Asker | undefined;
let guard: Guard | undefined;

/** A form on the screen: that of the page, or of a window over it. */
export interface GuardedForm {
  document: string;
  kept(): KeptForm;
  /** What each of its fields is called. */
  labels(): Readonly<Record<string, string>>;
}

/** In the order they came: a window may be about the document of the page below. */
const forms: GuardedForm[] = [];

/** For the screen that can ask; to be called again with nothing when it goes. */
export function askWith(next: Asker | undefined): void {
  asker = next;
}

/**
 * Puts the guard in the place of the browser's `fetch`: Strapi has no place of its own where the
 * saves of a form, by its buttons, by the keyboard and from its windows, can be added to.
 */
export function guardForms(browser: { fetch: typeof fetch }): void {
  guard = guardSaves(browser.fetch.bind(browser), {
    decide: (refusal) => asker?.(refusal),
    failed: (document) => formOf(document)?.kept().putBack(undefined),
    pause: () => new Promise((over) => setTimeout(over, PAUSE_MS)),
  });
  browser.fetch = guard.fetch;
}

/** Keeps what is typed in a form, until it is off the screen: what is returned says so. */
export function formOpened(form: GuardedForm): () => void {
  forms.push(form);
  return () => {
    forms.splice(forms.indexOf(form), 1);
    if (!forms.some(({ document }) => document === form.document)) guard?.hide(form.document);
  };
}

/** The form in which somebody writes a document, the uppermost of those that show it. */
export function formOf(document: string): GuardedForm | undefined {
  return forms.findLast((form) => form.document === document);
}

export function formShown(document: string, state: string): void {
  guard?.show(document, state);
}
