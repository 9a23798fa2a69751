import { instantOfParis, labelsOfField, longDate } from '@parvis/shared';
import type { Content, Related, Shown, Value } from '../content.ts';
import type { FieldShape } from '../shape.ts';

/** What a field says, in French; nothing when it is empty. */
export function wordsOf(field: FieldShape, value: Value | undefined): string | null {
  if (value === undefined || value === null) return null;
  switch (field.kind) {
    case 'boolean':
      return value === true ? 'Oui' : 'Non';
    case 'number':
      return typeof value === 'number' ? value.toLocaleString('fr-FR') : String(value);
    case 'day':
      return longDate(String(value));
    case 'instant':
      return momentInWords(String(value));
    case 'choice':
      return wordsOfCode(field.name, field.codes, String(value));
    case 'picture':
      return pictureInWords(value as Shown);
    case 'relation':
      return (value as Related[]).map(({ called }) => called).join(', ') || null;
    case 'parts':
      return (
        (value as Content[]).map((part) => wordsOfPart(field.fields, part)).join(' ; ') || null
      );
    default:
      return String(value);
  }
}

/** « Début : 1er mai 2026, Statut : Indépendant ». */
export function wordsOfPart(fields: readonly FieldShape[], part: Content): string {
  const said = fields.flatMap((field) => {
    const words = wordsOf(field, part[field.name]);
    return words === null ? [] : `${field.label} : ${words}`;
  });
  return said.join(', ') || 'sans rien';
}

/** A code that is no longer offered is said as it is. */
function wordsOfCode(field: string, codes: readonly string[], code: string): string {
  return labelsOfField(field, codes)?.[code] ?? code;
}

/** « 24 novembre 2026 à 14:02 », in Paris. */
function momentInWords(instant: string): string {
  const time = instantOfParis(new Date(instant)).slice(11, 16);
  return `${longDate(instant)} à ${time}`;
}

function pictureInWords({ called, alternative }: Shown): string {
  return alternative ? `${called} (« ${alternative} »)` : called;
}
