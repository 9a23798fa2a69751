import { isAreaOrAbroad, isFrenchArea } from './areas.ts';

/** A town of France, as a postal address names it. */
export interface Town {
  name: string;
  postalCode: string | null;
}

/** Words that begin what people write in the place of a town. */
const vague =
  /^(toute?s?|france|europe|partout|télétravail|distance|à|au|aux|en|dans|remote|full|hybride|région|département|métropole|ministère|préfecture|bureaux?|locaux|siège|proche|près|plusieurs|possible|selon|rue|avenue|place|boulevard|quai)$/iu;

/**
 * The town that a place in free words names: « Paris », « Paris 7e », « Lyon (69) »,
 * « 69003 Lyon ». None for an area, a street, a country or a way of working: an address must not
 * name as a town what is not one. What may be either counts as not one.
 */
export function townOf(place: string): Town | null {
  const words = place.replace(/\s+/g, ' ').trim();
  const coded = /^(\d{5}) (.+)$/.exec(words) ?? swapped(/^(.+?) \(?(\d{5})\)?$/.exec(words));
  if (coded !== null) return townNamed(coded[2] ?? '', coded[1] ?? null);
  const [, name, within] = /^(.+?) ?\(([^)]+)\)$/.exec(words) ?? [];
  if (name === undefined || within === undefined) {
    return isAreaOrAbroad(words) ? null : townNamed(words, null);
  }
  return isDepartmentNumber(within) || isFrenchArea(within) ? townNamed(name, null) : null;
}

function swapped(found: RegExpExecArray | null): [string, string, string] | null {
  return found === null ? null : [found[0], found[2] ?? '', found[1] ?? ''];
}

const isDepartmentNumber = (words: string) => /^(\d{2,3}|2[AB])$/i.test(words);

function townNamed(words: string, postalCode: string | null): Town | null {
  const name = words
    .replace(/ cedex( \d+)?$/i, '')
    .replace(/^(Paris|Lyon|Marseille),? \d{1,2} ?(er|e|è|ème|eme)?( arrondissement)?$/i, '$1');
  const [first = ''] = name.split(/[ ’']/);
  const isName = /^\p{Lu}[\p{L}’' -]{0,44}$/u.test(name);
  if (!isName || vague.test(first) || / (et|ou) /i.test(name)) return null;
  return { name, postalCode };
}
