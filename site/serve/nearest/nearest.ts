import { distanceWithin } from './distance.ts';
import { type Listing, lettersOf, type Place, slugIn, wordsOf } from './places.ts';

const MOST_PROPOSED = 5;
/** In characters: no visitor makes a mistake in more. */
const LONGEST_PATH = 200;
const DEEPEST = 6;
const SHORTEST_SLUG = 3;
/** A word that more pages have tells nothing. */
const MOST_COMMON = 300;
/** What two slugs must share, from 0 to 1, for one to be proposed for the other. */
const ENOUGH = 0.4;
/** What is much less near than the nearest is not proposed. */
const NEAR_THE_BEST = 0.6;

/** A mistaken address, as it is looked for. */
export interface Mistake {
  /** The folders that lead to it, as written. */
  section: string;
  slugs: readonly string[];
}

/**
 * Reads a path that leads nowhere. None when no page is meant by it: a file of some other kind,
 * or more than anybody types.
 *
 * @param path decoded
 */
export function readMistake(path: string): Mistake | undefined {
  if (path.length > LONGEST_PATH) return undefined;
  const parts = path
    .replace(/(?:\/index)?\.(?:html?|md)$/i, '')
    .replace(/\/page(?:\/\d*)?\/?$/, '')
    .split('/')
    .filter((part) => part !== '');
  if (parts.length > DEEPEST || parts.some((part) => part.includes('.'))) return undefined;
  const slugs = parts.map(slugIn).filter((slug) => slug !== '');
  const section = ['', ...slugs.slice(0, -1), ''].join('/');
  return slugs.length === 0 ? undefined : { section, slugs };
}

/** The addresses that a visitor may have meant, the nearest first: few, or none rather than any. */
export function nearestTo({ section, slugs }: Mistake, listing: Listing): string[] {
  const nearness = new Map<Place, number>();
  // What is below a page that exists is sought by the name of that page.
  for (const slug of slugs.toReversed().slice(0, 2)) {
    if (nearness.size > 0 || slug.length < SHORTEST_SLUG) continue;
    for (const [place, near] of likeSlug(slug, listing)) {
      nearness.set(place, near + (place.section === section ? 0.1 : 0));
    }
  }
  const best = Math.max(0, ...nearness.values());
  const proposed = [...nearness]
    .filter(([, near]) => near >= best * NEAR_THE_BEST)
    .sort(([place, near], [other, otherNear]) => otherNear - near || inOrder(place, other))
    .map(([{ address }]) => address);
  return [...new Set([...proposed, ...above(slugs, listing)])].slice(0, MOST_PROPOSED);
}

/** The nearest folder of the address that is a page. */
function above(slugs: readonly string[], { byAddress }: Listing): string[] {
  for (let length = slugs.length; length > 0; length -= 1) {
    const address = `/${slugs.slice(0, length).join('/')}/`;
    if (byAddress.has(address)) return [address];
  }
  return [];
}

function likeSlug(slug: string, listing: Listing): Map<Place, number> {
  const like = byWords(wordsOf(slug), listing);
  for (const [place, near] of byLetters(slug, listing)) {
    like.set(place, Math.max(near, like.get(place) ?? 0));
  }
  for (const place of listing.bySlug.get(slug) ?? []) like.set(place, 1);
  return like;
}

/** The places that share words with a slug, the rarer the more. */
function byWords(words: readonly string[], { places, byWord }: Listing): Map<Place, number> {
  const weightOf = (word: string) => 1 + Math.log(places.length / (byWord.get(word)?.length || 1));
  const weigh = (some: readonly string[]) => some.reduce((sum, word) => sum + weightOf(word), 0);
  const shared = new Map<Place, number>();
  for (const word of words) {
    const having = byWord.get(word) ?? [];
    if (having.length > MOST_COMMON) continue;
    for (const place of having) shared.set(place, (shared.get(place) ?? 0) + weightOf(word));
  }
  const all = weigh(words);
  const whole = [...shared].filter(([, weight]) => weight > all - 0.01);
  const like = new Map<Place, number>();
  const pages = new Set(whole.map(([{ address }]) => address));
  // All the words, when few pages have them, tell a page whatever else is in its name.
  if (pages.size <= MOST_PROPOSED) for (const [place] of whole) like.set(place, ENOUGH);
  for (const [place, weight] of shared) {
    const near = weight / (all + weigh(place.words) - weight);
    if (near >= ENOUGH) like.set(place, near);
  }
  return like;
}

/** The places whose name is a slip of the fingers away. */
function byLetters(slug: string, { places }: Listing): Map<Place, number> {
  const most = slug.length < 6 ? 1 : slug.length < 12 ? 2 : 3;
  const letters = lettersOf(slug);
  const like = new Map<Place, number>();
  for (const place of places) {
    if (Math.abs(place.slug.length - slug.length) > most) continue;
    if (bitsIn(place.letters ^ letters) > 2 * most) continue;
    const distance = distanceWithin(most, slug, place.slug);
    if (distance <= most) like.set(place, 1 - distance / slug.length);
  }
  return like;
}

function bitsIn(number: number): number {
  let bits = 0;
  for (let left = number; left !== 0; left &= left - 1) bits += 1;
  return bits;
}

function inOrder({ address }: Place, { address: other }: Place): number {
  return address.length - other.length || (address < other ? -1 : 1);
}
