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

/** What an address asks of a list: `?metier=design&metier=data`. What is not offered is ignored. */
export function readSelection(query: URLSearchParams, { choices, hasText }: Offer): Selection {
  const asked = new Set([...query].map(([facet, value]) => choiceOf(facet, value)));
  const chosen = new Map<string, Set<Choice>>();
  for (const choice of choices) {
    if (!asked.has(choice)) continue;
    const facet = facetOf(choice);
    chosen.set(facet, (chosen.get(facet) ?? new Set()).add(choice));
  }
  const text = hasText ? (query.get(TEXT) ?? '') : '';
  return { chosen, text: text.trim().slice(0, LONGEST_TEXT).trim() };
}

/** The one query of an address that asks this, from its `?`; empty when nothing is asked. */
export function queryOf({ chosen, text }: Selection): string {
  const query = new URLSearchParams(text === '' ? [] : [[TEXT, text]]);
  for (const [facet, choices] of chosen) {
    for (const choice of choices) query.append(facet, choice.slice(facet.length + 1));
  }
  return query.size === 0 ? '' : `?${query}`;
}

/** How many things are asked. */
export function sizeOf({ chosen, text }: Selection): number {
  const choices = [...chosen.values()].reduce((sum, { size }) => sum + size, 0);
  return choices + (text === '' ? 0 : 1);
}
