import { typeOf } from '../documents/act.ts';
import { documentScreens } from './index.ts';
import type { Opening } from './screen.ts';

/** A type of document as Strapi describes it to the admin. */
export interface DescribedType {
  uid: string;
  attributes: Readonly<Record<string, object>>;
}

/** The same type, whose fields hold in the form of a new document what their screen says. */
export function withStartingValues<Type extends DescribedType>(
  described: Type,
  opening: Opening,
): Type {
  const type = typeOf(described.uid);
  if (type === undefined) return described;
  const { fields } = documentScreens[type];
  const attributes = Object.entries(described.attributes).map(([name, attribute]) => {
    const start = fields[name]?.starts?.(opening);
    return [name, start === undefined ? attribute : { ...attribute, default: start }];
  });
  return { ...described, attributes: Object.fromEntries(attributes) };
}
