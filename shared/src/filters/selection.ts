/** A value of a facet, as an item has it and as the form offers it: `metier:design`. */
export type Choice = `${string}:${string}`;

/** What the form of a list offers, in the order of the page. */
export interface Offer {
  choices: readonly Choice[];
  /** Whether one may also look for words. */
  hasText: boolean;
}

/** What a visitor asks of a list. */
export interface Selection {
  /** Their choices in each facet where they made any, in the order of the page. */
  chosen: ReadonlyMap<string, ReadonlySet<Choice>>;
  /** The words that they look for, as typed; empty when there are none. */
  text: string;
}

/** The parameter of the words in an address. */
const TEXT = 'q';

/** The longest text that is looked for, in characters. */
export const LONGEST_TEXT = 100;

export const choiceOf = (facet: string, value: string): Choice => `${facet}:${value}`;

export const facetOf = (choice: Choice): string => choice.slice(0, choice.indexOf(':'));

/**
 * What an address asks of a list: `?metier=design&metier=data`. What is not offered is ignored.
 *
 * @param query names and values, as `URLSearchParams` gives them
 */
export function readSelection(
  query: Iterable<readonly [name: string, value: string]>,
  { choices, hasText }: Offer,
): Selection {
  const pairs = [...query];
  const asked = new Set(pairs.map(([facet, value]) => choiceOf(facet, value)));
  const chosen = new Map<string, Set<Choice>>();
  for (const choice of choices) {
    if (!asked.has(choice)) continue;
    const facet = facetOf(choice);
    chosen.set(facet, (chosen.get(facet) ?? new Set()).add(choice));
  }
  const [, typed = ''] = pairs.find(([name]) => name === TEXT) ?? [];
  const text = hasText ? typed : '';
  return { chosen, text: text.trim().slice(0, LONGEST_TEXT).trim() };
}

/** The one query of an address that asks this, from its `?`; empty when nothing is asked. */
export function queryOf({ chosen, text }: Selection): string {
  const pairs = [...chosen].flatMap(([facet, choices]) =>
    [...choices].map((choice) => pair(facet, choice.slice(facet.length + 1))),
  );
  if (text !== '') pairs.unshift(pair(TEXT, text));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** As forms write it, where a space is a `+`. */
function pair(name: string, value: string): string {
  return [name, value].map((part) => encodeURIComponent(part).replaceAll('%20', '+')).join('=');
}

/** How many things are asked. */
export function sizeOf({ chosen, text }: Selection): number {
  const choices = [...chosen.values()].reduce((sum, { size }) => sum + size, 0);
  return choices + (text === '' ? 0 : 1);
}
