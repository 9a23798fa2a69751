import { slugOf } from '@parvis/shared';

/** A page of the site, as a mistaken address is compared with it. */
export interface Place {
  address: string;
  /** The folders that lead to it, with a slash at each end. */
  section: string;
  /** The last part of its address. */
  slug: string;
  /** Which letters its slug has, a bit for each. */
  letters: number;
  /** The words of its slug, in the singular, but for the shortest. */
  words: readonly string[];
}

/** @param address `/startups/carte/`; the home page, which has no slug, is no place */
export function placeAt(address: string): Place | undefined {
  const segments = address.split('/').filter((segment) => segment !== '');
  const slug = segments.pop();
  if (slug === undefined) return undefined;
  const section = segments.length === 0 ? '/' : `/${segments.join('/')}/`;
  return { address, section, slug, letters: lettersOf(slug), words: wordsOf(slug) };
}

/** All places, with ways to those that are like a slug. */
export interface Listing {
  places: readonly Place[];
  byAddress: ReadonlyMap<string, Place>;
  bySlug: ReadonlyMap<string, readonly Place[]>;
  byWord: ReadonlyMap<string, readonly Place[]>;
}

export function listingOf(places: readonly Place[]): Listing {
  const byWord = new Map<string, Place[]>();
  for (const place of places) {
    for (const word of place.words) {
      const others = byWord.get(word);
      if (others === undefined) byWord.set(word, [place]);
      else others.push(place);
    }
  }
  return {
    places,
    byAddress: new Map(places.map((place) => [place.address, place])),
    bySlug: Map.groupBy(places, ({ slug }) => slug),
    byWord,
  };
}

/** A part of an address as slugs are written; empty when nothing of it is left. */
export function slugIn(part: string): string {
  const slug = slugOf(part, '');
  return slug === NOTHING_LEFT ? '' : slug;
}

const NOTHING_LEFT = slugOf('', '');

const SHORTEST_WORD = 3;

export function wordsOf(slug: string): string[] {
  const words = slug.split('-').filter((word) => word.length >= SHORTEST_WORD);
  return [...new Set(words.map((word) => word.replace(/[sx]$/, '')))];
}

/** Slugs are made of letters and figures; these share the last bits. */
export function lettersOf(slug: string): number {
  let letters = 0;
  for (let index = 0; index < slug.length; index += 1) {
    const code = slug.charCodeAt(index);
    letters |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return letters;
}
