import type { PermissionChecker } from '../people/permission-checker.ts';
import type { FieldShape } from './shape.ts';

/** The fields that a person may read: the others are left out of what they are told. */
export function readableFields(
  checker: PermissionChecker,
  fields: readonly FieldShape[],
): FieldShape[] {
  return permittedFields(fields, (path) => !checker.cannot.read(undefined, path));
}

/** @param isPermitted of a field by its path, `missions.start`: permissions name no part as a whole */
export function permittedFields(
  fields: readonly FieldShape[],
  isPermitted: (path: string) => boolean,
  within = '',
): FieldShape[] {
  return fields.flatMap((field): FieldShape[] => {
    const path = `${within}${field.name}`;
    if (field.kind !== 'parts') return isPermitted(path) ? [field] : [];
    const inner = permittedFields(field.fields, isPermitted, `${path}.`);
    return inner.length > 0 ? [{ ...field, fields: inner }] : [];
  });
}

/** Whether a person may do something to all of a field: to its parts too, down to the last. */
export function isWhollyPermitted(
  field: FieldShape,
  isPermitted: (path: string) => boolean,
  within = '',
): boolean {
  const path = `${within}${field.name}`;
  if (field.kind !== 'parts') return isPermitted(path);
  return field.fields.every((inner) => isWhollyPermitted(inner, isPermitted, `${path}.`));
}
