import { type Choice, facetOf, type Selection } from './selection.ts';
import { foldedWords } from './words.ts';

/** What decides whether an item of a list is shown. */
export interface ListedItem {
  choices: readonly Choice[];
  /** Its folded words, each with a space before it; empty when one does not look for words. */
  text: string;
}

/** What a list shows of its items. */
export interface Decision {
  /** Of each item, in their order. */
  shown: readonly boolean[];
  /** How many are. */
  size: number;
  /** The choices that the shown items have. */
  present: ReadonlySet<Choice>;
  /** How many items each choice would show, alone in its facet; none for those that would none. */
  counts: ReadonlyMap<Choice, number>;
}

/** An item as the page writes it: `metier:design lieu:lyon`, and its words. */
export function readItem(choices: string, words = ''): ListedItem {
  return { choices: choices.split(' ').filter(Boolean) as Choice[], text: ` ${words}` };
}

/**
 * An item is shown when it has one of the choices made in each facet, and when each word looked
 * for is the start of one of its own.
 */
export function decide(items: readonly ListedItem[], { chosen, text }: Selection): Decision {
  const starts = foldedWords(text).map((word) => ` ${word}`);
  const present = new Set<Choice>();
  const counts = new Map<Choice, number>();
  const count = (choice: Choice) => counts.set(choice, (counts.get(choice) ?? 0) + 1);

  const shown = items.map(({ choices, text: words }) => {
    if (!starts.every((start) => words.includes(start))) return false;
    const refusing = facetsThatRefuse(choices, chosen);
    // Another choice in the only facet that refuses it would show the item.
    if (refusing.length === 0) choices.forEach(count);
    else if (refusing.length === 1)
      choices.filter((choice) => facetOf(choice) === refusing[0]).forEach(count);
    if (refusing.length > 0) return false;
    for (const choice of choices) present.add(choice);
    return true;
  });

  return { shown, size: shown.filter(Boolean).length, present, counts };
}

function facetsThatRefuse(choices: readonly Choice[], chosen: Selection['chosen']): string[] {
  return [...chosen]
    .filter(([, accepted]) => !choices.some((choice) => accepted.has(choice)))
    .map(([facet]) => facet);
}
