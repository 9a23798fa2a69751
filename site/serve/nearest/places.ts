import { slugOf } from '@parvis/shared';

/** A page of the site, as a mistaken address is compared with it: by its own address, or by its title. */
export interface Place {
  address: string;
  /** The folders that lead to it, with a slash at each end. */
  section: string;
  /** The last part of its address, or its title in the same letters. */
  slug: string;
  /** Whether it is known by its title, which says something else than its address. */
  isByTitle: boolean;
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
  const isByTitle = false;
  return { address, section, slug, isByTitle, letters: lettersOf(slug), words: wordsOf(slug) };
}

/** The same page by its title; none when the title says what its address does. */
export function placeCalled(address: string, title: string): Place | undefined {
  const place = placeAt(address);
  const slug = slugIn(title);
  if (place === undefined || slug === '' || slug === place.slug) return undefined;
  return { ...place, slug, isByTitle: true, letters: lettersOf(slug), words: wordsOf(slug) };
}

/** All places, with ways to those that are like a slug. */
export interface Listing {
  places: readonly Place[];
  byAddress: ReadonlyMap<string, Place>;
  bySlug: ReadonlyMap<string, readonly Place[]>;
  byWord: ReadonlyMap<string, readonly Place[]>;
}

/** @param given a page that is only known by its title is not one that visitors are to find */
export function listingOf(given: readonly Place[]): Listing {
  const byAddress = new Map(
    given.filter(({ isByTitle }) => !isByTitle).map((place) => [place.address, place]),
  );
  const places = given.filter(({ address }) => byAddress.has(address));
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
    byAddress,
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
