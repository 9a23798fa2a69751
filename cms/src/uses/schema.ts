/** What is read of the attributes of a content type or a component. */
export interface Attribute {
  type: string;
  target?: string | undefined;
  component?: string | undefined;
  /** On the side of a relation that stores nothing. */
  mappedBy?: string | undefined;
}

export interface Schema {
  attributes: Readonly<Record<string, Attribute>>;
}

export type Components = Readonly<Record<string, Schema>>;

/** Names from a document to something in it, through its components: `missions`, `startups`. */
export type Path = readonly string[];

/** Where documents of a type keep something, in their components too. */
export function pathsTo(
  { attributes }: Schema,
  components: Components,
  isWanted: (attribute: Attribute) => boolean,
): { path: Path; attribute: Attribute }[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    if (isWanted(attribute)) return [{ path: [name], attribute }];
    const component = components[attribute.component ?? ''];
    if (attribute.type !== 'component' || component === undefined) return [];
    return pathsTo(component, components, isWanted).map((inside) => ({
      ...inside,
      path: [name, ...inside.path],
    }));
  });
}

/** Relations that are stored on the document that has them. */
export function isOwnRelation({ type, mappedBy }: Attribute): boolean {
  return type === 'relation' && mappedBy === undefined;
}

/** Where staff may write an address. */
export function isText({ type }: Attribute): boolean {
  return type === 'richtext' || type === 'text' || type === 'string';
}

/** A condition on what is at a path, as the database is asked. */
export function whereAt(path: Path, condition: object): object {
  return path.reduceRight((inner: object, name) => ({ [name]: inner }), condition);
}

/**
 * What must be read along with a document to have what is at a path.
 *
 * @param of what is at the path, when it is a relation
 */
export function populateAt([name, ...inside]: Path, of?: object): Record<string, unknown> {
  if (name === undefined) return {};
  if (inside.length === 0) return of === undefined ? {} : { [name]: of };
  return { [name]: { populate: populateAt(inside, of) } };
}

/** All that is at a path of a row: each component may have its own. */
export function valuesAt(value: unknown, path: Path): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [name, ...inside] = path;
  if (value === null || value === undefined) return [];
  if (name === undefined) return [value];
  return valuesAt((value as Record<string, unknown>)[name], inside);
}
