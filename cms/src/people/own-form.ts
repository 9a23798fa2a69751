import type { PermissionChecker } from './permission-checker.ts';

/** The part of a screen, as Strapi hands it to the admin, that says which fields a form has. */
export interface Laid {
  layouts: { edit: readonly (readonly { name: string }[])[] };
}

/** A screen whose form has only the fields that somebody has a use for. */
export function withOwnForm<Screen extends Laid>(
  screen: Screen,
  isOfUse: (field: string) => boolean,
): Screen {
  const edit = screen.layouts.edit
    .map((row) => row.filter(({ name }) => isOfUse(name)))
    .filter((row) => row.length > 0);
  return { ...screen, layouts: { ...screen.layouts, edit } };
}

type May = Pick<PermissionChecker['can'], 'create' | 'read' | 'update'>;

/**
 * Whether a field is of use to somebody: one they may write when they may write documents of the
 * type, one they may read when not.
 *
 * @param fields of the type, those inside components as `links.url`
 */
export function isOfUseTo(may: May, fields: readonly string[]): (field: string) => boolean {
  const writes = may.create() || may.update();
  const isAllowed = (field: string) =>
    writes
      ? may.create(undefined, field) || may.update(undefined, field)
      : may.read(undefined, field);
  return (name) =>
    fields.some((field) => (field === name || field.startsWith(`${name}.`)) && isAllowed(field));
}
