import type { DocumentLink } from '../../../../../shared/src/together.ts';
import { typeBehind } from '../../panels/kinds.ts';

interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

type Attributes = Readonly<Record<string, Attribute>>;

export type Components = Readonly<Record<string, { attributes: Attributes } | undefined>>;

/** Links of a form that are not saved yet. */
export interface UnsavedLinks {
  added: DocumentLink[];
  removed: DocumentLink[];
}

/** What Strapi's forms keep of a document that was chosen, or taken away, in a relation. */
interface Chosen {
  documentId?: string;
  apiData?: { documentId?: string };
}

/** The links that a form has and its saved document has not, and the other way round. */
export function unsavedLinks(
  values: Readonly<Record<string, unknown>>,
  attributes: Attributes,
  components: Components,
): UnsavedLinks {
  const links: UnsavedLinks = { added: [], removed: [] };
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = values[name];
    if (typeof value !== 'object' || value === null) continue;
    const found =
      attribute.type === 'component'
        ? inComponents([value].flat(), attribute, components)
        : inRelation(value, attribute);
    links.added.push(...found.added);
    links.removed.push(...found.removed);
  }
  return links;
}

function inRelation(value: object, { type, target = '' }: Attribute): UnsavedLinks {
  const targetType = typeBehind(target);
  if (type !== 'relation' || targetType === undefined) return { added: [], removed: [] };
  const { connect = [], disconnect = [] } = value as { connect?: Chosen[]; disconnect?: Chosen[] };
  const linksTo = (chosen: readonly Chosen[]) =>
    chosen.flatMap(({ documentId, apiData }) => {
      const id = apiData?.documentId ?? documentId;
      return id === undefined ? [] : [{ type: targetType, documentId: id }];
    });
  return { added: linksTo(connect), removed: linksTo(disconnect) };
}

function inComponents(
  parts: readonly object[],
  { component = '' }: Attribute,
  components: Components,
): UnsavedLinks {
  const attributes = components[component]?.attributes ?? {};
  const found = parts.map((part) =>
    unsavedLinks(part as Record<string, unknown>, attributes, components),
  );
  return {
    added: found.flatMap(({ added }) => added),
    removed: found.flatMap(({ removed }) => removed),
  };
}
