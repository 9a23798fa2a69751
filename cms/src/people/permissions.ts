import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import type { Grant, PeopleKind } from './kind.ts';

/** A permission as Strapi gives it to a role. */
export interface Permission {
  action: string;
  subject?: string;
  properties: { fields?: string[] };
  conditions: string[];
}

/** The permissions of a kind of staff, as Strapi has them. */
export function permissionsOf(strapi: Core.Strapi, { grants, files }: PeopleKind): Permission[] {
  return [
    ...grants.flatMap((grant) => permissionsOfGrant(strapi, grant)),
    ...files.map(({ action, conditions = [] }) => ({
      action: `plugin::upload.${action}`,
      properties: {},
      conditions: [...conditions],
    })),
  ];
}

/** Strapi asks for fields where there are some to choose. */
const withFields = new Set(['create', 'read', 'update']);

function permissionsOfGrant(
  strapi: Core.Strapi,
  { type, actions, without = [], conditions = [] }: Grant,
): Permission[] {
  const fields = fieldsOf(strapi, uidOf(type)).filter(
    (field) => !without.some((left) => field === left || field.startsWith(`${left}.`)),
  );
  return actions.map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: uidOf(type),
    properties: withFields.has(action) ? { fields } : {},
    conditions: [...conditions],
  }));
}

/** The fields of a type as permissions name them, inside components too: `missions.start`. */
function fieldsOf(strapi: Core.Strapi, uid: ReturnType<typeof uidOf>): string[] {
  return strapi
    .service('admin::content-type')
    .getNestedFields(strapi.contentType(uid), { components: strapi.components });
}
