import { useMay } from '../permission.ts';
import { type Action, type OfDocument, redescribed } from './strapi.ts';

const ofPublishers: ReadonlySet<string | undefined> = new Set(['publish', 'unpublish']);

/** Leaves « Publier » and « Dépublier » out for who may not: Strapi shows them greyed, without a reason. */
export function hidePublishing(actions: Action<OfDocument>[]): Action<OfDocument>[] {
  return actions.map((action) =>
    ofPublishers.has(action.type) ? onlyForPublishers(action) : action,
  );
}

function onlyForPublishers(action: Action<OfDocument>): Action<OfDocument> {
  return redescribed(action, (form) => {
    const may = useMay(form.model);
    const described = action(form);
    return may('publish') ? described : null;
  });
}
