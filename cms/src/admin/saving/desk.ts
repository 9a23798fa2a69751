import { type Decision, type Guard, guardSaves, type Refusal } from './guarding.ts';

const PAUSE_MS = 2_000;

/** Asks whoever writes what to do about a save that was refused. */
type Asker = (refusal: Refusal) => Promise<Decision>;

/** The one that is on the screen, if any. */
let asker: Asker | undefined;
let tellFailure: ((document: string) => void) | undefined;
let guard: Guard | undefined;

/** For the screen that can ask; to be called again with nothing when it goes. */
export function askWith(next: Asker | undefined): void {
  asker = next;
}

/** Likewise for the screen that keeps what was typed in a form that could not be saved. */
export function onFailure(next: typeof tellFailure): void {
  tellFailure = next;
}

/**
 * Puts the guard in the place of the browser's `fetch`: Strapi has no place of its own where the
 * saves of a form, by its buttons, by the keyboard and from its windows, can be added to.
 */
export function guardForms(browser: { fetch: typeof fetch }): void {
  guard = guardSaves(browser.fetch.bind(browser), {
    decide: (refusal) => asker?.(refusal),
    failed: (document) => tellFailure?.(document),
    pause: () => new Promise((over) => setTimeout(over, PAUSE_MS)),
  });
  browser.fetch = guard.fetch;
}

export function formShown(document: string, state: string): void {
  guard?.show(document, state);
}

export function formHidden(document: string): void {
  guard?.hide(document);
}
