import type { DocumentType } from '@parvis/shared';
import type { Content, Related, Shown, Value } from './content.ts';
import type { FieldShape } from './shape.ts';

/** What there still is of what a version points at. */
export interface Present {
  isDocument(type: DocumentType, documentId: string): boolean;
  isPicture(file: number): boolean;
}

export interface Restorable {
  /** As the Document Service takes it. */
  data: Record<string, unknown>;
  /** What cannot be restored, each in a French sentence. */
  left: string[];
}

/**
 * An old version as something to save today: without the documents and pictures that were deleted,
 * the choices that are no longer offered, the fields that are no longer there, and those that are
 * not for who restores.
 *
 * @param isPermitted whether who restores may write all of a field
 */
export function restorable(
  fields: readonly FieldShape[],
  content: Content,
  present: Present,
  isPermitted: (field: FieldShape) => boolean,
): Restorable {
  const left: string[] = [];
  const permitted = fields.filter(isPermitted);
  const data = restoredFields(permitted, content, present, (path, what) =>
    left.push(`${path.join(' › ')} : ${what}`),
  );
  for (const field of fields) {
    const isLeft = !permitted.includes(field) && content[field.name] !== undefined;
    if (isLeft) left.push(`${field.label} : ce champ ne vous est pas ouvert.`);
  }
  const known = new Set(fields.map(({ name }) => name));
  for (const name of Object.keys(content)) {
    if (!known.has(name)) left.push(`« ${name} » : ce champ n’existe plus.`);
  }
  return { data, left };
}

type Leave = (path: readonly string[], what: string) => void;

function restoredFields(
  fields: readonly FieldShape[],
  content: Content,
  present: Present,
  leave: Leave,
): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = content[field.name];
      if (value === undefined) return [];
      const here: Leave = (path, what) => leave([field.label, ...path], what);
      return [[field.name, restoredValue(field, value, present, here)]];
    }),
  );
}

function restoredValue(field: FieldShape, value: Value, present: Present, leave: Leave): unknown {
  switch (field.kind) {
    case 'relation':
      return { set: relationsLeft(field.target, value as Related[], present, leave) };
    case 'picture': {
      const picture = value as Shown | null;
      if (picture === null || present.isPicture(picture.file)) return picture?.file ?? null;
      leave([], `l’image « ${picture.called} » a été supprimée.`);
      return null;
    }
    case 'choice':
      if (value === null || field.codes.includes(String(value))) return value;
      leave([], `« ${value} » n’est plus proposé.`);
      return null;
    case 'parts': {
      const parts = (value as Content[]).map((part, rank) =>
        restoredFields(field.fields, part, present, (path, what) =>
          leave([`n° ${rank + 1}`, ...path], what),
        ),
      );
      return field.isMany ? parts : (parts[0] ?? null);
    }
    default:
      return value;
  }
}

function relationsLeft(
  target: DocumentType,
  value: readonly Related[],
  present: Present,
  leave: Leave,
): { documentId: string }[] {
  return value.flatMap(({ documentId, called }) => {
    if (present.isDocument(target, documentId)) return [{ documentId }];
    leave([], `« ${called} » a été supprimé.`);
    return [];
  });
}
