import { useMay } from '../permission.ts';
import { type Action, type OfDocument, redescribed } from './strapi.ts';

type Right = 'create' | 'update' | 'publish';

/** What somebody needs to be allowed for each kind of button. */
const needs: Readonly<Record<string, (form: OfDocument) => Right>> = {
  publish: () => 'publish',
  unpublish: () => 'publish',
  update: ({ documentId }) => (documentId === undefined ? 'create' : 'update'),
  discard: () => 'update',
};

/**
 * Leaves out « Publier », « Enregistrer » and the like for who may not: Strapi shows them greyed,
 * without a reason.
 */
export function hideForbidden(actions: Action<OfDocument>[]): Action<OfDocument>[] {
  return actions.map((action) => {
    const need = needs[action.type ?? ''];
    return need === undefined ? action : onlyFor(need, action);
  });
}

function onlyFor(need: (form: OfDocument) => Right, action: Action<OfDocument>) {
  return redescribed(action, (form: OfDocument) => {
    const may = useMay(form.model);
    const described = action(form);
    return may(need(form)) ? described : null;
  });
}
