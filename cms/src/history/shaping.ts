import type { DocumentType } from '@parvis/shared';
import { typeOf } from '../documents/act.ts';
import { componentScreens, documentScreens, type Screen } from '../screens/index.ts';
import type { FieldShape } from './shape.ts';

/** What is read of an attribute of Strapi's schemas. */
export interface Attribute {
  type: string;
  private?: boolean;
  required?: boolean;
  enum?: readonly string[];
  relation?: string;
  target?: string;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
}
export type Attributes = Readonly<Record<string, Attribute>>;

const kinds = {
  string: 'text',
  email: 'text',
  uid: 'text',
  text: 'longText',
  richtext: 'longText',
  integer: 'number',
  decimal: 'number',
  float: 'number',
  boolean: 'boolean',
  date: 'day',
  datetime: 'instant',
} as const;

/**
 * The fields of a type that its history keeps, in the order of its form: what staff write there,
 * without what is private to the CMS, which would otherwise be kept for ever.
 *
 * @param attributes   of the content type
 * @param attributesOf of a component, by Strapi's name for it
 */
export function shapeOf(
  type: DocumentType,
  attributes: Attributes,
  attributesOf: (component: string) => Attributes,
): FieldShape[] {
  return fieldsOf(documentScreens[type], attributes, attributesOf);
}

function fieldsOf(
  screen: Screen,
  attributes: Attributes,
  attributesOf: (component: string) => Attributes,
): FieldShape[] {
  return Object.entries(screen.fields).flatMap(([name, { label }]) => {
    const attribute = attributes[name];
    if (attribute === undefined || attribute.private === true) return [];
    const field = { name, label, isRequired: attribute.required === true };
    return fieldOf(field, attribute, attributesOf) ?? [];
  });
}

function fieldOf(
  field: { name: string; label: string; isRequired: boolean },
  attribute: Attribute,
  attributesOf: (component: string) => Attributes,
): FieldShape | undefined {
  const { type, component = '' } = attribute;
  if (type === 'enumeration') return { ...field, kind: 'choice', codes: attribute.enum ?? [] };
  if (type === 'media') return attribute.multiple ? undefined : { ...field, kind: 'picture' };
  if (type === 'relation') {
    const target = typeOf(attribute.target ?? '');
    const isMany = attribute.relation?.endsWith('ToMany') === true;
    return target && { ...field, kind: 'relation', target, isMany };
  }
  if (type === 'component') {
    const screen = componentScreens[component];
    const isMany = attribute.repeatable === true;
    return (
      screen && {
        ...field,
        kind: 'parts',
        fields: fieldsOf(screen, attributesOf(component), attributesOf),
        isMany,
      }
    );
  }
  const kind = kinds[type as keyof typeof kinds];
  return kind && { ...field, kind };
}
