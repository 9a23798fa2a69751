import { type Choice, choiceOf, slugOf } from '@parvis/shared';
import { typeset } from '../markdown/index.ts';

/** The parameters of the addresses of filtered lists. */
export type FacetName =
  | 'metier'
  | 'contrat'
  | 'experience'
  | 'lieu'
  | 'teletravail'
  | 'startup'
  | 'incubateur'
  | 'phase'
  | 'theme'
  | 'public'
  | 'presence';

/** What an item has of one facet. */
export interface FacetValue {
  value: string;
  label: string;
}

/** One way of narrowing a list. */
export interface Facet<Item> {
  name: FacetName;
  valuesOf(item: Item): FacetValue[];
  /** All its values in the order to offer them; those of free words are in alphabetical order. */
  order?: readonly string[];
}

export interface OfferedFacet {
  name: FacetName;
  /** With how many items have each. */
  values: (FacetValue & { count: number })[];
}

const collator = new Intl.Collator('fr');

/** The facets worth offering: when every item has every value, there is nothing to choose. */
export function offeredFacets<Item>(
  facets: readonly Facet<Item>[],
  items: readonly Item[],
): OfferedFacet[] {
  return facets
    .map(({ name, valuesOf, order }) => ({ name, values: sorted(tally(items, valuesOf), order) }))
    .filter(({ values }) => values.some(({ count }) => count < items.length));
}

/** What an item has of all facets, as the page writes it. */
export function choicesOf<Item>(facets: readonly Facet<Item>[], item: Item): string {
  const choices = facets.flatMap(({ name, valuesOf }) =>
    valuesOf(item).map(({ value }): Choice => choiceOf(name, value)),
  );
  return [...new Set(choices)].join(' ');
}

/** The value of a code of the vocabulary. */
export function coded<Code extends string>(
  code: Code | null | undefined,
  names: Readonly<Record<Code, string>>,
): FacetValue[] {
  return code ? [{ value: code, label: names[code] }] : [];
}

/** The values of words that staff write. */
export const worded = (words: readonly string[]): FacetValue[] =>
  words.map((word) => ({ value: slugOf(word, word), label: word }));

/** The value of a document. */
export const named = (document: { slug: string; name: string } | undefined): FacetValue[] =>
  document === undefined ? [] : [{ value: document.slug, label: typeset(document.name) }];

function tally<Item>(items: readonly Item[], valuesOf: Facet<Item>['valuesOf']) {
  const values = new Map<string, FacetValue & { count: number }>();
  for (const item of items) {
    // Two words of an item may be one value: « Lyon » and « lyon ».
    for (const [value, { label }] of new Map(valuesOf(item).map((each) => [each.value, each]))) {
      const known = values.get(value);
      values.set(value, { value, label: known?.label ?? label, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...values.values()];
}

function sorted<Value extends FacetValue>(
  values: readonly Value[],
  order?: readonly string[],
): Value[] {
  return values.toSorted((a, b) =>
    order
      ? order.indexOf(a.value) - order.indexOf(b.value)
      : collator.compare(a.label, b.label) || (a.value < b.value ? -1 : 1),
  );
}
