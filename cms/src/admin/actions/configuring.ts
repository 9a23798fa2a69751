import type { Action, OfDocument } from './strapi.ts';

/** Pages that would change what the code decides: they are put back at each start. */
const ofDevelopers: ReadonlySet<string | undefined> = new Set([
  'configure-the-view',
  'edit-the-model',
]);

/** Leaves « Configurer la vue » and « Modifier le modèle » out of the menu of a form. */
export function hideConfiguring(actions: Action<OfDocument>[]): Action<OfDocument>[] {
  return actions.filter((action) => !ofDevelopers.has(action.type));
}
