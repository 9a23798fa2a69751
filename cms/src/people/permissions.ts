import type { DocumentType } from '@parvis/shared';
import { uidOf } from '../documents/act.ts';
import { type Action, actions, type Kind, type Which } from './kinds/kind.ts';

/** A permission as Strapi keeps it. */
export interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
}

/** Strapi's names of the conditions. */
export const conditionIds: Record<Which, string> = {
  'written by them': 'admin::is-creator',
  'roles of theirs': 'api::roles-of-theirs',
};

/** Deleting and publishing are of a whole document. */
const ofFields: readonly Action[] = ['create', 'read', 'update'];

const explorer = (action: Action) => `plugin::content-manager.explorer.${action}`;

/**
 * What Strapi must be told for a kind of person to be able to do what their file says.
 *
 * @param fieldsOf every field of a type, those inside components as `links.url`
 */
export function permissionsOf(
  kind: Kind,
  fieldsOf: (type: DocumentType) => readonly string[],
): Permission[] {
  const types = Object.keys(kind.documents) as DocumentType[];
  const ofDocuments = types.flatMap((type) =>
    actions.flatMap((action) => {
      const grant = kind.documents[type]?.[action];
      if (grant === undefined) return [];
      const fields = [...(grant.fields ?? fieldsOf(type))];
      return {
        action: explorer(action),
        subject: uidOf(type),
        properties: ofFields.includes(action) ? { fields } : {},
        conditions: grant.which === undefined ? [] : [conditionIds[grant.which]],
      };
    }),
  );
  return [...ofDocuments, ...ofPictures(kind)];
}

function ofPictures({ pictures }: Kind): Permission[] {
  const whose = pictures === 'theirs' ? [conditionIds['written by them']] : [];
  return [
    { action: 'plugin::upload.read', conditions: [] },
    { action: 'plugin::upload.assets.create', conditions: [] },
    { action: 'plugin::upload.assets.update', conditions: whose },
    { action: 'plugin::upload.assets.download', conditions: [] },
    { action: 'plugin::upload.assets.copy-link', conditions: [] },
  ].map((permission) => ({ ...permission, subject: null, properties: {} }));
}
