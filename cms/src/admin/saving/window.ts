import type { Action, OfDocument } from '../actions/strapi.ts';
import { useGuardedForm } from './guarded-form.ts';

/**
 * Guards the form of a window over a page. Strapi lets nothing but the buttons of such a window
 * stand by its form: this is one that is never shown.
 */
export function guardWindows(actions: Action<OfDocument>[]): Action<OfDocument>[] {
  return [...actions, guardedWindow];
}

const guardedWindow: Action<OfDocument> = Object.assign(
  ({ model, documentId, document, collectionType }: OfDocument) => {
    const state = document?.updatedAt;
    useGuardedForm({
      ...{ model, documentId, isSingle: collectionType === 'single-types' },
      state: typeof state === 'string' ? state : undefined,
    });
    return null;
  },
  { position: 'relation-modal' },
);
