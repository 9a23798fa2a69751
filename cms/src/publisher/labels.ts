import type { DocumentType } from '@parvis/shared';
import { componentScreens, documentScreens } from '../screens/index.ts';

/** What is read of the attributes of a content type. */
export type Attributes = Readonly<Record<string, { component?: string | undefined }>>;

/**
 * A field as the form of a type shows it: « Missions › n° 2 › Début ».
 *
 * @param field as the publisher names it: `missions.1.start`
 * @param attributes of the content type
 */
export function labelOf(type: DocumentType, field: string, attributes: Attributes): string {
  const [name = '', ...inside] = field.split('.');
  const component = componentScreens[attributes[name]?.component ?? ''];
  return [
    documentScreens[type].fields[name]?.label ?? name,
    ...inside.map((part) =>
      /^\d+$/.test(part) ? `n° ${Number(part) + 1}` : (component?.fields[part]?.label ?? part),
    ),
  ].join(' › ');
}
